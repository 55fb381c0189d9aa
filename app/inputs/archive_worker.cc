#include "app/inputs/archive_worker.h"

#include <functional>
#include <memory>
#include <utility>

#include "app/inputs/open_file.h"
#include "app/worker/interrupt.h"
#include "app/worker/product_wire.h"
#include "app/worker/watched_process.h"
#include "extract/file_bytes.h"
#include "extract/file_readers.h"
#include "extract/read_options.h"
#include "store/address.h"

namespace solieu::app {

namespace {

template <class Product>
using Look = std::function<Result<Product>(const extract::OfficeReading& reading, std::string_view bytes)>;

using OpenFile = std::shared_ptr<const extract::InputFile>;

// One of a store stays open until another one is: it is not fetched anew for each of its members.
Result<OpenFile> open_archive(const std::string& path, const std::string& version) {
    static std::string last_opened;
    static OpenFile last;
    const std::string wanted = path + "\n" + version;
    if (last && last_opened == wanted) return last;
    Result<extract::InputFile> opened = open_file(path, version, extract::ReadOptions().max_bytes);
    if (!opened) return tl::unexpected(opened.error());
    OpenFile file = std::make_shared<const extract::InputFile>(std::move(*opened));
    if (store::is_stored(path)) {
        last_opened = wanted;
        last = file;
    }
    return file;
}

template <class Product>
Result<Product> in_worker(const std::string& path, const std::string& version, const Look<Product>& look) {
    const auto at_path = [&path](Error error) -> Result<Product> {
        if (error.place.empty()) error.place = path;
        return tl::unexpected(std::move(error));
    };
    const Result<OpenFile> opened = open_archive(path, version);
    if (!opened) return at_path(opened.error());
    const OpenFile& file = *opened;
    const Result<const extract::OfficeReading*> reading = extract::office_reading();
    if (!reading) return at_path(reading.error());
    const auto work = [&](WorkerSide& side) {
        const Result<std::string> bytes = file->read(file->size());
        side.send(encode(bytes ? look(**reading, *bytes) : Result<Product>(tl::unexpected(bytes.error()))));
    };
    const WorkLimits limits;
    const Worked worked = work_watched(work, limits, {.stop = [] { return stop_signal() != 0; }}, {file->descriptor()});
    if (worked.results.empty()) return at_path(error_of(worked, limits));
    Result<Product> product = decode<Product>(worked.results.front());
    return product ? std::move(product) : at_path(product.error());
}

}  // namespace

Result<std::vector<std::string>> names_in_archive(const std::string& path, const std::string& version) {
    return in_worker<std::vector<std::string>>(
        path, version,
        [](const extract::OfficeReading& reading, std::string_view bytes) { return reading.archive_members(bytes); });
}

Result<std::string> unpack_member(const std::string& path, const std::string& member, const std::string& version) {
    return in_worker<std::string>(path, version,
                                  [&member](const extract::OfficeReading& reading, std::string_view bytes) {
                                      return reading.archive_member(bytes, member);
                                  });
}

}  // namespace solieu::app
