#include "extract/picture_reading.h"

#include <dlfcn.h>

#include <utility>

namespace solieu::extract {
namespace {

Error cannot_load(std::string why) {
    return {.kind = ErrorKind::unreadable,
            .place = {},
            .reason = "the part of the program that reads pictures cannot be loaded: " + std::move(why),
            .advice = "put " SOLIEU_PICTURES_LIBRARY " of the same build beside the program"};
}

}  // namespace

std::string picture_reading_stamp() {
    std::string stamp = SOLIEU_VERSION ", g++ " __VERSION__ ",";
    for (const std::size_t size : {sizeof(PictureReading), sizeof(ReadOptions), sizeof(Document), sizeof(Page),
                                   sizeof(Line), sizeof(Word), sizeof(Grid), sizeof(Cell), sizeof(LaidPage),
                                   sizeof(PagePicture), sizeof(Sheet), sizeof(Error), sizeof(Diagnostic)}) {
        stamp += " " + std::to_string(size);
    }
    return stamp;
}

Result<const PictureReading*> open_picture_reading(const std::string& library) {
    // By the name alone the system looks where the program says (its RUNPATH: its own folder, that of its build).
    void* const opened = ::dlopen(library.c_str(), RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE);
    if (opened == nullptr) {
        const char* why = ::dlerror();
        return tl::unexpected(cannot_load(why != nullptr ? why : library));
    }
    using Entry = const PictureReading* (*)();
    const auto entry = reinterpret_cast<Entry>(::dlsym(opened, "solieu_picture_reading"));
    if (entry == nullptr) return tl::unexpected(cannot_load(library + " is another library"));
    const PictureReading* const reading = entry();
    if (reading->stamp != picture_reading_stamp()) {
        return tl::unexpected(cannot_load(library + " is of another build than the program"));
    }
    return reading;
}

Result<const PictureReading*> picture_reading() {
    static const Result<const PictureReading*> loaded = open_picture_reading(SOLIEU_PICTURES_LIBRARY);
    return loaded;
}

}  // namespace solieu::extract
