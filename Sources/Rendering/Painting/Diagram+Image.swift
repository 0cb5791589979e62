extension Diagram {
    /// Graphviz drew something that is not what it draws from our graphs.
    public struct UnexpectedDrawing: Error, Equatable {
        public let title: String
    }

    /// How large the boxes and lines of the map are as SVG, in points: the whole picture where heading and legend are
    /// hidden. Much cheaper than the picture.
    ///
    /// - Parameter paint: As for `image(as:by:)`.
    public func size(
        by paint: (_ dot: String, _ format: Graphviz.Format) throws -> [UInt8]
    ) throws -> PictureSize {
        // The size stands at the beginning of what Graphviz writes.
        guard let drawing = GraphvizDrawing(svg: Array(try paint(bareDOT, .svg).prefix(4000))) else {
            throw UnexpectedDrawing(title: title)
        }
        let edge = 2 * spacing.edge.canvas
        return PictureSize(width: drawing.width + edge, height: drawing.height + edge)
    }

    /// How large the whole picture is, heading and legend included and the margins of a printed page not, in points.
    ///
    /// Graphviz sets PNG and PDF in the fonts installed, so that they are measured as it draws them.
    func size(
        as format: Graphviz.Format, by paint: (_ dot: String, _ format: Graphviz.Format) throws -> [UInt8]
    ) throws -> PictureSize {
        switch format {
        case .svg:
            guard let drawing = GraphvizDrawing(svg: Array(try paint(bareDOT, .svg).prefix(4000))) else {
                throw UnexpectedDrawing(title: title)
            }
            return SVGPainter(diagram: self, drawing: drawing).size
        case .png, .pdf:
            guard let size = UndatedPDF.pageSize(of: try paint(dot, .pdf)) else {
                throw UnexpectedDrawing(title: title)
            }
            let margins = widest == nil ? 0 : 2 * DOTWriter.printMargin
            return PictureSize(width: size.width - margins, height: size.height - margins)
        }
    }

    /// The map as a picture.
    ///
    /// - Parameter paint: What turns DOT into a picture: `RenderWorker.render`, or in tests `Graphviz.render`.
    /// - Throws: What `paint` throws, or `UnexpectedDrawing`.
    public func image(
        as format: Graphviz.Format, by paint: (_ dot: String, _ format: Graphviz.Format) throws -> [UInt8]
    ) throws -> [UInt8] {
        switch format {
        case .png, .pdf: try paint(dot, format)
        case .svg: Array(try svg(by: paint).text.utf8)
        }
    }

    /// The map as an accessible SVG.
    ///
    /// - Parameter paint: As for `image(as:by:)`.
    public func svg(by paint: (_ dot: String, _ format: Graphviz.Format) throws -> [UInt8]) throws -> SVGPicture {
        guard let drawing = GraphvizDrawing(svg: try paint(bareDOT, .svg)) else {
            throw UnexpectedDrawing(title: title)
        }
        return SVGPainter(diagram: self, drawing: drawing).picture
    }
}
