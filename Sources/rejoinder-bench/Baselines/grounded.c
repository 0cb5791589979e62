/* The grounded extension of a "p af" file, as plainly and quickly as C does it: what reading and labelling are timed
 * against. One read of the file, two counting passes into compressed rows, a worklist with attacker counters.
 *
 *     cc -O3 -o grounded grounded.c
 *     ./grounded FILE.af
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *place, *end;

/* The next number; 0 at the end of the file. Lines that begin with '#' are comments. */
static unsigned next(void) {
    unsigned value = 0;
    while (place < end && (*place < '0' || *place > '9')) {
        if (*place == '#') while (place < end && *place != '\n') place++;
        else place++;
    }
    while (place < end && *place >= '0' && *place <= '9') value = value * 10 + (unsigned)(*place++ - '0');
    return value;
}

int main(int argc, char **argv) {
    if (argc < 2) return 2;
    int file = open(argv[1], O_RDONLY);
    struct stat status;
    if (file < 0 || fstat(file, &status) != 0) return 5;
    char *text = malloc((size_t)status.st_size + 1);
    size_t size = 0;
    for (ssize_t got; (got = read(file, text + size, (size_t)status.st_size - size)) > 0;) size += (size_t)got;
    place = text;
    end = text + size;

    unsigned count = next(), attacks = 0;
    size_t room = size / 8 + 16;
    unsigned *from = malloc(room * sizeof *from), *to = malloc(room * sizeof *to);
    for (unsigned a; (a = next()) != 0; attacks++) {
        if (attacks == room) {
            room *= 2;
            from = realloc(from, room * sizeof *from);
            to = realloc(to, room * sizeof *to);
        }
        from[attacks] = a - 1;
        to[attacks] = next() - 1;
    }
    free(text);

    unsigned *start = calloc(count + 2, sizeof *start), *targets = malloc((attacks + 1u) * sizeof *targets);
    unsigned *threats = calloc(count + 1, sizeof *threats), *queue = malloc((count + 1u) * sizeof *queue);
    char *label = calloc(count + 1, 1); /* 1: in, 2: out */
    for (unsigned i = 0; i < attacks; i++) start[from[i] + 2]++, threats[to[i]]++;
    for (unsigned a = 0; a < count; a++) start[a + 2] += start[a + 1];
    for (unsigned i = 0; i < attacks; i++) targets[start[from[i] + 1]++] = to[i];

    unsigned head = 0, tail = 0;
    for (unsigned a = 0; a < count; a++)
        if (threats[a] == 0) label[a] = 1, queue[tail++] = a;
    while (head < tail) {
        unsigned winner = queue[head++];
        for (unsigned i = start[winner]; i < start[winner + 1]; i++) {
            unsigned loser = targets[i];
            if (label[loser]) continue;
            label[loser] = 2;
            for (unsigned j = start[loser]; j < start[loser + 1]; j++) {
                unsigned freed = targets[j];
                if (--threats[freed] == 0 && !label[freed]) label[freed] = 1, queue[tail++] = freed;
            }
        }
    }

    char *line = malloc((size_t)count * 11 + 3), *out = line;
    *out++ = 'w';
    for (unsigned a = 0; a < count; a++) {
        if (label[a] != 1) continue;
        char digits[11];
        int length = 0;
        for (unsigned rest = a + 1; rest; rest /= 10) digits[length++] = (char)('0' + rest % 10);
        *out++ = ' ';
        while (length) *out++ = digits[--length];
    }
    *out++ = '\n';
    for (char *p = line; p < out;) {
        ssize_t put = write(1, p, (size_t)(out - p));
        if (put <= 0) return 5;
        p += put;
    }
    _exit(0);
}
