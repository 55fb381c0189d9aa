#pragma once
// A store that speaks the protocol of Amazon S3: see store.h. What it is asked with: ListObjectsV2, GetObject,
// PutObject, DeleteObject.

#include <functional>
#include <memory>

#include "store/store.h"

namespace solieu::store {

[[nodiscard]] std::unique_ptr<Store> open_s3_store(const Access& access, std::function<bool()> stop);

}  // namespace solieu::store
