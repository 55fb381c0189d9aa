#include "extract/picture_library/picture_reading.h"

#include "base/part_library.h"

namespace solieu::extract {

std::string picture_library() {
    return part_library_path(SOLIEU_PICTURES_LIBRARY);
}

std::string picture_reading_stamp() {
    return part_stamp({sizeof(PictureReading), sizeof(ReadOptions), sizeof(FileWords), sizeof(Document), sizeof(Page),
                       sizeof(Line), sizeof(Word), sizeof(Grid), sizeof(Cell), sizeof(LaidPage), sizeof(PagePicture),
                       sizeof(Sheet), sizeof(Error), sizeof(Diagnostic)});
}

Result<const PictureReading*> open_picture_reading(const std::string& library) {
    const Result<const void*> table = open_part({.file = SOLIEU_PICTURES_LIBRARY,
                                                 .entry = "solieu_picture_reading",
                                                 .does = "reads pictures",
                                                 .stamp = picture_reading_stamp()},
                                                library);
    if (!table) return tl::unexpected(table.error());
    return static_cast<const PictureReading*>(*table);
}

Result<const PictureReading*> picture_reading() {
    static const Result<const PictureReading*> loaded = open_picture_reading(picture_library());
    return loaded;
}

}  // namespace solieu::extract
