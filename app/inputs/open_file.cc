#include "app/inputs/open_file.h"

#include "app/courier/courier.h"
#include "store/address.h"

namespace solieu::app {

Result<extract::InputFile> open_file(const std::string& path, const std::string& version, std::uint64_t max_bytes) {
    if (store::is_stored(path)) return fetch_stored(path, version, max_bytes);
    return extract::InputFile::open(path, max_bytes);
}

}  // namespace solieu::app
