#include "graphviz_shim.h"

#include <cgraph.h>
#include <dlfcn.h>
#include <gvc.h>
#include <stdio.h>
#include <stdlib.h>

#include "ids.h"

static gvplugin_library_t *load_plugin(const char *file, const char *symbol) {
    static const char *const folders[] = {
        "/usr/lib/x86_64-linux-gnu/graphviz/", "/usr/lib/aarch64-linux-gnu/graphviz/", "/usr/lib64/graphviz/",
        "/usr/lib/graphviz/",                  "/usr/local/lib/graphviz/",             "",
    };
    for (size_t index = 0; index < sizeof folders / sizeof *folders; index++) {
        char path[256];
        snprintf(path, sizeof path, "%s%s", folders[index], file);
        void *library = dlopen(path, RTLD_NOW | RTLD_GLOBAL);
        if (library) return dlsym(library, symbol);
    }
    return NULL;
}

static GVC_t *builtin_context(void) {
    static const lt_symlist_t none[] = {{0, 0}};
    gvplugin_library_t *core = load_plugin("libgvplugin_core.so.6", "gvplugin_core_LTX_library");
    gvplugin_library_t *layout = load_plugin("libgvplugin_dot_layout.so.6", "gvplugin_dot_layout_LTX_library");
    gvplugin_library_t *fixed =
        load_plugin("libgvplugin_neato_layout.so.6", "gvplugin_neato_layout_LTX_library");  // nop2: places as given
    if (!core || !layout || !fixed) return NULL;
    GVC_t *context = gvContextPlugins(none, 0);
    if (!context) return NULL;
    gvAddLibrary(context, core);
    gvAddLibrary(context, layout);
    gvAddLibrary(context, fixed);
    return context;
}

/// The context for a set of plugins, made on first use and kept: a context leaks some memory when it is freed.
static GVC_t *context_for(rj_gv_plugins plugins) {
    static GVC_t *builtin, *installed;
    if (!builtin && !installed) {
        rj_gv_install_ids();
        // Not agseterrf(): this Graphviz reads a va_list twice there and crashes on messages over 1 KiB.
        agseterr(AGMAX);
    }
    switch (plugins) {
    case rj_gv_builtin:
        if (!builtin) builtin = builtin_context();
        return builtin;
    case rj_gv_installed:
        if (!installed) installed = gvContext();
        return installed;
    }
    return NULL;
}

static rj_gv_status draw(GVC_t *context, Agraph_t *graph, const char *format, rj_gv_output *output) {
    if (gvLayout(context, graph, "dot") != 0) return rj_gv_layout_failed;  // the graph is leaked, see the header
    unsigned length = 0;
    int result = gvRenderData(context, graph, format, &output->bytes, &length);
    output->length = length;
    gvFreeLayout(context, graph);
    agclose(graph);
    return result == 0 && output->bytes ? rj_gv_ok : rj_gv_render_failed;
}

rj_gv_status rj_gv_render(const char *dot, const char *format, rj_gv_plugins plugins, rj_gv_output *output) {
    *output = (rj_gv_output){NULL, 0, NULL};
    GVC_t *context = context_for(plugins);
    if (!context) return rj_gv_no_plugins;
    agreseterrors();
    Agraph_t *graph = agmemread(dot);
    rj_gv_status status = graph ? draw(context, graph, format, output) : rj_gv_syntax_error;
    output->message = aglasterr();
    // A faulty label is reported only here: every call above still returns success.
    if (agreseterrors() >= 1 && status == rj_gv_ok) status = rj_gv_reported_error;
    return status;
}

void rj_gv_release(rj_gv_output *output) {
    if (output->bytes) gvFreeRenderData(output->bytes);
    free(output->message);
    *output = (rj_gv_output){NULL, 0, NULL};
}
