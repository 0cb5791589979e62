#ifndef REJOINDER_GRAPHVIZ_SHIM_H
#define REJOINDER_GRAPHVIZ_SHIM_H

#include <stddef.h>

/// Which plugins lay text out and paint.
typedef enum {
    /// Core and dot only: text is measured with Graphviz's own tables, so the result does not depend on the
    /// machine's fonts. Writes svg, json, xdot and plain.
    rj_gv_builtin = 0,
    /// Every installed plugin: text is measured by Pango. Adds png and pdf.
    rj_gv_installed = 1,
} rj_gv_plugins;

typedef enum {
    rj_gv_ok = 0,
    rj_gv_no_plugins,
    rj_gv_syntax_error,
    rj_gv_layout_failed,
    rj_gv_render_failed,
    /// Graphviz reported an error although every call returned success; a label may have been dropped.
    rj_gv_reported_error,
} rj_gv_status;

/// What a render gave. Release with rj_gv_release.
typedef struct {
    char *bytes;
    size_t length;
    /// The last message of Graphviz, or NULL.
    char *message;
} rj_gv_output;

/// Lays a graph out with dot and writes it in `format`.
///
/// Not thread safe: libgvc and libcgraph keep process-wide state, so all calls must stand under one lock.
/// After a failed layout the graph is leaked on purpose, because freeing it then frees memory twice.
rj_gv_status rj_gv_render(const char *dot, const char *format, rj_gv_plugins plugins, rj_gv_output *output);

void rj_gv_release(rj_gv_output *output);

#endif
