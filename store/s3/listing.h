#pragma once
// The answers of S3 that are XML: a page of a list of objects, an error.
//
// In:    the body. Keys are encoded as in a URL (encoding-type=url), since XML cannot hold every byte of them.
// Out:   the page; the code of an error ("NoSuchKey"), "" where there is none or it is no word.
// Fails: unreadable, for what is no such answer.
//
// Example:
//   const Result<Listing> page = listing_in(answer.body);

#include <string>
#include <string_view>

#include "store/store.h"

namespace solieu::store {

[[nodiscard]] Result<Listing> listing_in(std::string_view xml);
[[nodiscard]] std::string error_code_in(std::string_view xml);

}  // namespace solieu::store
