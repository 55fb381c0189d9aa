#include "app/batch/list_readings.h"

#include <map>
#include <utility>

#include "app/worker/fields.h"
#include "app/worker/product_wire.h"
#include "base/wire.h"

namespace solieu {

namespace app {
namespace {

// What is sent of a file.
struct Kept {
    FileOutcome outcome;
    output::ListedPart part;
    std::string whole;  // as encode_reading gives it
};

}  // namespace
}  // namespace app

SOLIEU_FIELDS(app::FileOutcome, 9);
SOLIEU_FIELDS(app::Kept, 3);
SOLIEU_LAST(app::FileState, failed);

namespace app {
namespace {

output::ListedPart part_of(const FileReading& reading, const ListToRead& list) {
    std::map<int, output::ListedPicture> pictures;
    if (reading.spots) {
        for (const SpotPicture& spot : *reading.spots) {
            const extract::PagePicture& picture = spot.picture;
            pictures[spot.finding] = {.media_type = picture.media_type,
                                      .bytes = picture.bytes,
                                      .width = picture.width,
                                      .height = picture.height};
        }
    }
    return output::part_of(report_of(reading), list.list_knowledge, std::move(pictures));
}

std::string kept_of(const FileReading& reading, const ListToRead& list) {
    return bytes_of(Kept{.outcome = outcome_of(report_of(reading)),
                         .part = part_of(reading, list),
                         .whole = list.whole ? encode_reading(reading) : std::string()});
}

std::optional<ListReading> reading_in(const std::string& bytes, const ListToRead& list) {
    std::optional<Kept> kept = struct_in<Kept>(bytes);
    if (!kept) return std::nullopt;
    ListReading reading{.outcome = std::move(kept->outcome), .part = std::move(kept->part), .whole = {}};
    if (list.whole) {
        reading.whole = decode_reading(kept->whole);
        if (!reading.whole) return std::nullopt;
    }
    return reading;
}

}  // namespace

ListReadings::ListReadings(const ListToRead& list)
    : list_(list),
      beside_({.found = list_.found,
               .settings = list_.settings,
               .knowledge = list_.knowledge,
               .wanted = [this] { return WantedOfFile{.spots = list_.spots()}; },
               .kept = [this](const FileReading& reading) { return kept_of(reading, list_); }}) {}

Result<ListReading> ListReadings::of(std::size_t index) {
    const Result<std::string> kept = beside_.of(index);
    if (!kept) return tl::unexpected(kept.error());
    if (std::optional<ListReading> reading = reading_in(*kept, list_)) return std::move(*reading);
    return tl::unexpected(
        Error{ErrorKind::internal, list_.found.inputs[index].name, "what the worker process sent makes no sense", ""});
}

}  // namespace app
}  // namespace solieu
