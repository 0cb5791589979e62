#ifndef REJOINDER_GRAPHVIZ_IDS_H
#define REJOINDER_GRAPHVIZ_IDS_H

/// Makes cgraph number its objects in the order of their creation. Call before any graph exists.
void rj_gv_install_ids(void);

#endif
