#include "app/inputs/archive_worker.h"

#include <functional>
#include <utility>

#include "app/worker/interrupt.h"
#include "app/worker/product_wire.h"
#include "app/worker/watched_process.h"
#include "extract/file_bytes.h"
#include "extract/file_readers.h"
#include "extract/read_options.h"

namespace solieu::app {

namespace {

template <class Product>
using Look = std::function<Result<Product>(const extract::OfficeReading& reading, std::string_view bytes)>;

template <class Product>
Result<Product> in_worker(const std::string& path, const Look<Product>& look) {
    const auto at_path = [&path](Error error) -> Result<Product> {
        if (error.place.empty()) error.place = path;
        return tl::unexpected(std::move(error));
    };
    const Result<extract::InputFile> file = extract::InputFile::open(path, extract::ReadOptions().max_bytes);
    if (!file) return at_path(file.error());
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

Result<std::vector<std::string>> names_in_archive(const std::string& path) {
    return in_worker<std::vector<std::string>>(path, [](const extract::OfficeReading& reading, std::string_view bytes) {
        return reading.archive_members(bytes);
    });
}

Result<std::string> unpack_member(const std::string& path, const std::string& member) {
    return in_worker<std::string>(path, [&member](const extract::OfficeReading& reading, std::string_view bytes) {
        return reading.archive_member(bytes, member);
    });
}

}  // namespace solieu::app
