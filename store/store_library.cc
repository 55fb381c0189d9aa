// The one symbol of the shared library that talks to stores: see store.h.

#include "store/s3/s3_store.h"
#include "store/store.h"

extern "C" __attribute__((visibility("default"))) const void* solieu_storing() {
    using namespace solieu::store;
    static const std::string stamp = store_stamp();
    static const Storing storing{.stamp = stamp.c_str(), .open = open_s3_store};
    return &storing;
}
