#include "extract/pdf/pdf_image_sizes.h"

#include <PDFDoc.h>
#include <Page.h>
#include <Stream.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "extract/pdf/encoded_size.h"

namespace solieu::extract {
namespace {

constexpr int most_objects = 20'000;
constexpr int deepest = 12;
constexpr std::size_t head_bytes = 16u << 20;  // pictures put colour profiles and previews before their head

std::string encoded_head(Stream& stream) {
    std::string head;
    stream.reset();
    unsigned char buffer[4096];
    while (head.size() < head_bytes) {
        const int count = stream.doGetChars(sizeof buffer, buffer);
        if (count <= 0) break;
        head.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(count));
        if (count < static_cast<int>(sizeof buffer)) break;
    }
    stream.close();
    return head;
}

std::optional<PixelSize> size_in_stream(Stream& picture) {
    Stream* encoded = picture.getNextStream();
    if (encoded == nullptr) return std::nullopt;
    switch (picture.getKind()) {
        case strDCT:
            return jpeg_size(encoded_head(*encoded));
        case strJPX:
            return jpx_size(encoded_head(*encoded));
        case strJBIG2:
            return jbig2_size(encoded_head(*encoded));
        default:
            return std::nullopt;
    }
}

class Search {
  public:
    std::optional<PixelSize> too_large;

    void resources(const Object& dictionary, int depth) {
        if (!dictionary.isDict() || depth > deepest) return;
        for (const char* kind : {"XObject", "Pattern", "Font", "ExtGState"}) {
            const Object group = dictionary.dictLookup(kind);
            if (!group.isDict()) continue;
            for (int i = 0; i < group.dictGetLength() && !done(); ++i) {
                if (!is_new(group.dictGetValNF(i))) continue;
                follow(group.dictGetVal(i), depth + 1);
            }
        }
    }

    // Something drawn: a picture, a form, a pattern, a Type 3 font, or a graphics state with a soft mask.
    void follow(const Object& object, int depth) {
        if (done() || depth > deepest) return;
        if (object.isStream()) {
            if (object.streamGetDict()->lookup("Subtype").isName("Image")) {
                picture(object, depth);
            } else {
                resources(object.streamGetDict()->lookup("Resources"), depth);
            }
        } else if (object.isDict()) {
            resources(object.dictLookup("Resources"), depth);
            const Object mask = object.dictLookup("SMask");
            if (mask.isDict()) follow(mask.dictLookup("G"), depth + 1);
        }
    }

    void appearances(const Object& annotations) {
        if (!annotations.isArray()) return;
        for (int i = 0; i < annotations.arrayGetLength() && !done(); ++i) {
            ++seen_count_;
            const Object annotation = annotations.arrayGet(i);
            if (!annotation.isDict()) continue;
            const Object appearance = annotation.dictLookup("AP");
            if (!appearance.isDict()) continue;
            const Object normal = appearance.dictLookup("N");
            if (normal.isStream()) follow(normal, 1);
            if (!normal.isDict()) continue;
            for (int j = 0; j < normal.dictGetLength(); ++j) follow(normal.dictGetVal(j), 1);
        }
    }

  private:
    [[nodiscard]] bool done() const { return too_large.has_value() || seen_count_ > most_objects; }

    bool is_new(const Object& reference) {
        ++seen_count_;
        return !reference.isRef() || seen_.insert({reference.getRef().num, reference.getRef().gen}).second;
    }

    void picture(const Object& object, int depth) {
        const Dict* dictionary = object.streamGetDict();
        const auto number = [&](const char* name, const char* short_name) {
            Object value = dictionary->lookup(name);
            if (!value.isNum()) value = dictionary->lookup(short_name);
            return value.isNum() ? value.getNum() : 0.0;
        };
        note(number("Width", "W"), number("Height", "H"));
        if (const auto size = size_in_stream(*object.getStream())) {
            note(static_cast<double>(size->width), static_cast<double>(size->height));
        }
        follow(dictionary->lookup("SMask"), depth + 1);
        const Object mask = dictionary->lookup("Mask");
        if (mask.isStream()) follow(mask, depth + 1);
    }

    void note(double width, double height) {
        if (!too_large && is_too_large(width, height)) {
            too_large =
                PixelSize{.width = std::llround(std::min(width, 1e12)), .height = std::llround(std::min(height, 1e12))};
        }
    }

    std::set<std::pair<int, int>> seen_;
    int seen_count_ = 0;
};

}  // namespace

Error picture_too_large(std::string place, double width, double height) {
    return {.kind = ErrorKind::over_limit,
            .place = std::move(place),
            .reason = "the picture is " + std::to_string(std::llround(width)) + " x " +
                      std::to_string(std::llround(height)) + " pixels, more than is read",
            .advice = "scan it again or save it with 300 dots per inch"};
}

Error picture_too_slow() {
    return {.kind = ErrorKind::over_limit,
            .place = {},
            .reason = "the picture took longer to decode than is allowed",
            .advice = "scan it again or save it with 300 dots per inch"};
}

Result<void> check_image_sizes(PDFDoc& pdf, int number) {
    Page* page = pdf.getPage(number);
    if (page == nullptr) return {};
    Search search;
    search.resources(*page->getResourceDictObject(), 0);
    search.appearances(page->getAnnotsObject());
    if (!search.too_large) return {};
    return tl::unexpected(picture_too_large("page " + std::to_string(number),
                                            static_cast<double>(search.too_large->width),
                                            static_cast<double>(search.too_large->height)));
}

}  // namespace solieu::extract
