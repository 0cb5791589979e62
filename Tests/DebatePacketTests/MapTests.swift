import Analysis
import ArgdownSyntax
import ArgumentModel
import DisputeModel
import Rendering
import Testing

@testable import DebatePacket

@Suite struct MapTests {
    private static let graphs = ["graphs/school-phones/school-phones.argdown", "graphs/indivisible-security.argdown"]

    private func maps(_ packet: Packet) throws -> PacketMaps { try packet.maps { try Graphviz.render($0, as: $1) } }

    @Test(arguments: graphs) func everyMapFitsItsPageAndIsLegible(_ path: String) throws {
        let packet = try SamplePackets.packet(of: SamplePackets.graph(path))
        let maps = try maps(packet)
        #expect(LayoutCheck(maps: maps).diagnostics.map(\.message) == [])
        #expect(maps.face.cardCount <= 40 && maps.face.rows.count >= 4)
        for page in maps.pages { #expect(page.nodeCount <= 16) }
        for picture in maps.pages.flatMap(\.maps).map(\.picture) + [maps.face.picture] {
            #expect(picture.size.fits(in: Paper.a4.room))
            #expect(picture.smallestType == 9)
        }
    }

    @Test(arguments: graphs) func everyNodeIsDrawnOnceButForLinkBoxes(_ path: String) throws {
        let packet = try SamplePackets.packet(of: SamplePackets.graph(path))
        let pages = try maps(packet).pages
        // A map is cut where it would not fit, and yet holds eight boxes a page on the whole.
        #expect(pages.count <= (packet.content.mapOrder.count + 7) / 8)
        let all = pages.flatMap(\.maps)
        #expect(all[0].entries.count >= 8)
        let titles = all.map { $0.title.drop { $0 != ":" } }
        #expect(Set(titles).count == titles.count)
        let boxes = all.flatMap(\.entries).filter { !$0.isLink }.map(\.passage.words)
        #expect(Set(boxes).count == boxes.count)
        #expect(boxes.count == packet.content.mapOrder.count)
    }

    @Test(arguments: graphs) func everyBoxCanBeLookedUp(_ path: String) throws {
        let packet = try SamplePackets.packet(of: SamplePackets.graph(path))
        for map in try maps(packet).pages.flatMap(\.maps) {
            for entry in map.entries {
                let label = try #require(entry.passage.references.first).label
                #expect(map.picture.text.contains("\(label) ·"), "\(map.title): \(entry.passage.words)")
            }
        }
    }

    @Test func whoAttacksABoxIsDrawnOrNamed() throws {
        let packet = try SamplePackets.packet(of: SamplePackets.security())
        let (context, references) = (packet.context, packet.content.references)
        let entries = try maps(packet).pages.flatMap(\.maps).flatMap(\.entries).filter { !$0.isLink }
        let beaten = packet.content.mapOrder.filter { context.reader.state(of: $0) == .defeated }
        #expect(!beaten.isEmpty)
        for node in beaten {
            let entry = try #require(entries.first { $0.passage.words == context.finder.title(of: node) })
            let labels = context.lines.attackers(of: node).compactMap { references[$0]?.label }
            for label in labels.prefix(4) {
                let isDrawn = entries.contains { other in
                    other.passage.references.first?.label == label
                        && other.relations.contains { $0.target == entry.passage.references.first?.label }
                }
                #expect(isDrawn || entry.notes.contains { $0.contains(label) }, "\(entry.passage.words): \(label)")
            }
        }
    }

    @Test func theFileShowsTheFirstMapWithItsLegend() throws {
        let packet = try SamplePackets.packet(of: SamplePackets.security())
        let maps = try maps(packet)
        let file = String(decoding: maps.file, as: UTF8.self)
        #expect(file.contains("legend") && file.contains("The motion and what bears on it"))
        for entry in maps.pages[0].maps[0].entries {
            #expect(file.contains("\(try #require(entry.passage.references.first).label) ·"))
        }
    }

    @Test func theFaceToFaceMapSaysHowManyRowsItLeavesOut() throws {
        let packet = try SamplePackets.packet(of: SamplePackets.security())
        let (face, all) = (try maps(packet).face, FaceToFace(packet.context.reader.report))
        #expect(face.more == "\(all.rows.count - face.rows.count) rows more")
        #expect(face.rows.map(\.question) == all.rows.prefix(face.rows.count).map(\.heading))
        #expect(face.picture.text.contains("\(all.rows.count - face.rows.count) rows more in the whole map"))
    }

    @Test func aMapLargerThanThePaperIsAComplaint() throws {
        let usual = try maps(try SampleDebate.packet())
        func found(_ width: Double, _ height: Double, type: Double? = 9, boxes: Int = 1) -> [String] {
            let entry = MapEntry(
                passage: Passage(words: "w", references: []), kind: "claim", isLink: false, relations: [], notes: [])
            let map = DrawnMap(
                number: 1, title: "Map 1", references: [],
                picture: SVGPicture(
                    text: "", size: PictureSize(width: width, height: height), smallestType: type),
                entries: Array(repeating: entry, count: boxes))
            let maps = PacketMaps(
                face: usual.face, pages: [MapPage(number: 1, maps: [map])], legend: usual.legend, file: [],
                room: Paper.a4.room)
            return LayoutCheck(maps: maps).diagnostics.map(\.id)
        }
        #expect(found(527, 756) == [])
        #expect(found(528, 700) == ["map-cut-off"])
        #expect(found(500, 757) == ["map-cut-off"])
        #expect(found(5, 8, type: 8.5) == ["small-type"])
        #expect(found(5, 8, type: nil) == [])
        #expect(found(5, 8, boxes: 17) == ["crowded-page"])
    }
}
