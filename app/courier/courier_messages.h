#pragma once
// What is asked of the courier, and what it answers: see courier.h.

#include <cstdint>
#include <optional>
#include <string>

#include "app/worker/fields.h"
#include "base/result.h"
#include "base/wire.h"
#include "store/store.h"

namespace solieu {

namespace app {

struct CourierRequest {
    enum class Kind { greet, list, get, put, remove };
    Kind kind = Kind::greet;
    store::Address address;
    std::string text;          // list: where it goes on; get: the version; put: the digest
    std::uint64_t number = 0;  // get: most bytes; put: how many. With both comes the descriptor of a file
};

struct CourierAnswer {
    std::optional<Error> error;
    store::Listing listing;
};

}  // namespace app

SOLIEU_FIELDS(app::CourierRequest, 4);
SOLIEU_FIELDS(app::CourierAnswer, 2);
SOLIEU_FIELDS(store::Address, 2);
SOLIEU_FIELDS(store::Object, 4);
SOLIEU_FIELDS(store::Listing, 2);
SOLIEU_LAST(app::CourierRequest::Kind, remove);

}  // namespace solieu
