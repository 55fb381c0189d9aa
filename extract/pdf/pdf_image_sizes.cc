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

#include "extract/pdf/cmap_size.h"
#include "extract/pdf/encoded_size.h"
#include "extract/pdf/form_fields.h"

namespace solieu::extract {
namespace {

constexpr int most_objects = 20'000;
constexpr int most_annotations = 10'000;       // fields below widgets among them
constexpr int deepest = 100;                   // as Poppler nests forms
constexpr std::size_t head_bytes = 16u << 20;  // pictures put colour profiles and previews before their head

// What a part of a page may be when unpacked, in bytes. Poppler reads all but contents as a whole.
constexpr std::uint64_t megabyte = 1u << 20;
constexpr std::uint64_t most_content = 200 * megabyte, most_font = 64 * megabyte, most_map = 16 * megabyte;
constexpr std::uint64_t most_data = 16 * megabyte;  // colour profiles, functions
constexpr std::uint64_t most_mesh = 3 * megabyte;   // each byte may be a corner of 200 bytes
constexpr std::size_t most_letters = 4000;          // of a font that may be mended; Vietnamese has some 250
constexpr double most_function_samples = 8e6;
constexpr double most_jpx_samples = 120e6;             // values of pixels; OpenJPEG holds each in four bytes
constexpr double most_coded_pixels = 4 * most_pixels;  // of all regions of a JBIG2

Error too_much(std::string what) {
    return {.kind = ErrorKind::over_limit,
            .place = {},
            .reason = "the page asks for more than is read: " + std::move(what),
            .advice = "print it to a new PDF and read that"};
}

bool may_be_larger(const Stream& stream, std::uint64_t most) {
    constexpr std::uint64_t best_ratio = 1400;  // of Flate and LZW
    int packed = 0;
    const Stream* base = &stream;
    for (const Stream* next = base; next != nullptr; next = next->getNextStream()) {
        const StreamKind kind = next->getKind();
        packed += kind == strFlate || kind == strLZW || kind == strRunLength ? 1 : 0;
        base = next;
    }
    auto* bytes = const_cast<Stream*>(base)->getBaseStream();
    const Goffset length = bytes != nullptr ? bytes->getLength() : 0;
    return packed > 1 ||
           static_cast<std::uint64_t>(std::max<Goffset>(length, 0)) * (packed == 0 ? 1 : best_ratio) > most;
}

class Search {
  public:
    Search(KnownObjects& known, Deadline deadline) : known_(known), deadline_(deadline) {}

    std::optional<Error> problem;
    Demand demand;

    void resources(const Object& dictionary, int depth) {
        if (!dictionary.isDict() || depth > deepest) return;
        for (const char* kind : {"XObject", "Pattern", "Font", "ExtGState", "ColorSpace", "Shading"}) {
            const Object group = dictionary.dictLookup(kind);
            if (!group.isDict()) continue;
            const bool fonts = kind[0] == 'F', colours = kind[0] == 'C', shadings = kind[0] == 'S';
            for (int i = 0; i < group.dictGetLength() && !done(); ++i) {
                const Object& reference = group.dictGetValNF(i);
                if (!is_new(reference)) continue;
                if (reference.isRef()) {
                    if (const auto known = known_.find(key(reference))) {
                        add(*known);
                        continue;
                    }
                }
                const Object object = group.dictGetVal(i);
                if (fonts) {
                    leaf(reference, [&] { font(object, depth + 1, reference); });
                } else if (colours) {
                    leaf(reference, [&] { colour_space(object, depth + 1); });
                } else if (shadings) {
                    leaf(reference, [&] { shading(object, depth + 1); });
                } else if (is_picture(object)) {
                    leaf(reference, [&] { picture(object, depth + 1); });
                } else {
                    follow(object, depth + 1);
                }
            }
        }
    }

    void annotations(const Object& list) {
        if (!list.isArray()) return;
        int left = most_annotations;
        for (int i = 0; i < list.arrayGetLength() && left >= 0 && !done(); ++i) {
            const Object annotation = list.arrayGet(i);
            left -= annotation.isDict() ? field_count(annotation, left) : 1;
            if (left >= 0 && annotation.isDict()) appearance(annotation.dictLookup("AP"));
        }
        demand.too_many_annotations = left < 0;
    }

    void appearance(const Object& looks) {
        if (!looks.isDict()) return;
        const Object normal = looks.dictLookup("N");
        if (normal.isStream() && is_new(looks.dictLookupNF("N"))) follow(normal, 1);
        if (!normal.isDict()) return;
        for (int i = 0; i < normal.dictGetLength() && !done(); ++i) {
            if (is_new(normal.dictGetValNF(i))) follow(normal.dictGetVal(i), 1);
        }
    }

    void contents(const Object& content) {
        if (content.isStream()) return size(content, most_content, "a content stream");
        if (!content.isArray()) return;
        for (int i = 0; i < content.arrayGetLength() && !done(); ++i) {
            if (!is_new(content.arrayGetNF(i))) continue;
            const Object part = content.arrayGet(i);
            if (part.isStream()) size(part, most_content, "a content stream");
        }
    }

    void finish() {
        if (seen_count_ > most_objects) fail("thousands of pictures, forms and fonts");
    }

  private:
    [[nodiscard]] bool done() const { return problem.has_value() || seen_count_ > most_objects; }

    static KnownObjects::Key key(const Object& reference) { return {reference.getRef().num, reference.getRef().gen}; }

    bool is_new(const Object& reference) {
        ++seen_count_;
        return !reference.isRef() || seen_.insert(key(reference)).second;
    }

    static bool is_picture(const Object& object) {
        return object.isStream() && object.streamGetDict()->lookup("Subtype").isName("Image");
    }

    void add(const Demand& other) {
        demand.codes += other.codes;
        demand.samples = std::max(demand.samples, other.samples);
        if (demand.codes > known_.limits().codes) fail("its fonts map millions of codes");
    }

    void fail(std::string what) {
        if (!problem) problem = too_much(std::move(what));
    }

    void check_time() const {
        if (ProcessorClock::now() > deadline_) throw PageTooSlow();
    }

    // What holds nothing that is drawn: the same wherever it is used, so other pages need not look again.
    template <class Look>
    void leaf(const Object& reference, const Look& look) {
        check_time();
        const Demand before = std::exchange(demand, {});
        look();
        const Demand own = std::exchange(demand, before);
        if (problem) return;
        if (reference.isRef()) known_.keep(key(reference), own);
        add(own);
    }

    // Something drawn: a picture, a form, a pattern, or a graphics state with a soft mask.
    void follow(const Object& object, int depth) {
        if (done() || depth > deepest) return;
        if (is_picture(object)) return picture(object, depth);
        if (object.isStream()) {
            size(object, most_content, "a content stream");
            resources(object.streamGetDict()->lookup("Resources"), depth);
        } else if (object.isDict()) {
            resources(object.dictLookup("Resources"), depth);
            shading(object.dictLookup("Shading"), depth + 1);
            const Object mask = object.dictLookup("SMask");
            if (mask.isDict()) follow(mask.dictLookup("G"), depth + 1);
        }
    }

    // ---- Streams that are read as a whole

    void size(const Object& object, std::uint64_t most, const char* what) {
        Stream& stream = *object.getStream();
        if (done() || !may_be_larger(stream, most)) return;
        std::uint64_t bytes = 0;
        read(stream, [&](const unsigned char*, std::size_t count) { return (bytes += count) <= most; });
        if (bytes > most) fail(std::string(what) + " of more than " + std::to_string(most >> 20) + " MB");
    }

    // Calls take(bytes, count) until it says no or the stream ends.
    template <class Take>
    void read(Stream& stream, const Take& take) {
        unsigned char buffer[4096];
        stream.reset();
        for (int pieces = 1;; ++pieces) {
            const int count = stream.doGetChars(sizeof buffer, buffer);
            if (count <= 0 || !take(buffer, static_cast<std::size_t>(count))) break;
            if (count < static_cast<int>(sizeof buffer)) break;
            if (pieces % 256 == 0) check_time();
        }
        stream.close();
    }

    std::string bytes_of(Stream& stream, std::uint64_t most) {
        std::string bytes;
        read(stream, [&](const unsigned char* begin, std::size_t count) {
            bytes.append(reinterpret_cast<const char*>(begin), count);
            return bytes.size() < most;
        });
        return bytes;
    }

    [[nodiscard]] std::string map(const Object& object) {
        if (!object.isStream() || done()) return {};
        std::string bytes = bytes_of(*object.getStream(), most_map);
        if (bytes.size() >= most_map) fail("a character map of more than 16 MB");
        return bytes;
    }

    // `reference` is where the font stands in the file.
    void maps(const Object& font, const Object& reference) {
        const std::string letters = map(font.dictLookup("ToUnicode"));
        const CMapSize unicode = cmap_size(letters, font.dictLookup("Subtype").isName("Type0") ? 0xFFFF : 0xFF);
        const CMapSize glyphs = cmap_size(map(font.dictLookup("Encoding")), 0xFFFFFFFF);
        // Poppler's table for Unicode grows up to here; its tables of glyphs have 256 entries, larger than a code.
        constexpr std::uint64_t usual = 0xFFFF, last = 0xFFFFFF, codes_a_table = 1024;
        demand.codes += unicode.codes + (unicode.highest > usual ? std::min(unicode.highest, last) : 0) + glyphs.codes +
                        glyphs.tables * codes_a_table;
        if (demand.codes > known_.limits().codes) fail("its fonts map millions of codes");
        if (done() || !reference.isRef() || unicode.codes > most_letters) return;
        std::vector<MendedCode> mended = mended_map(mapped_codes(letters, most_letters), known_.overlaid_maps());
        if (!mended.empty()) known_.keep(key(reference), std::move(mended));
    }

    void font(const Object& object, int depth, const Object& reference) {
        if (!object.isDict() || done() || depth > deepest) return;
        maps(object, reference);
        const Object descriptor = object.dictLookup("FontDescriptor");
        if (descriptor.isDict()) {
            for (const char* name : {"FontFile", "FontFile2", "FontFile3"}) {
                const Object file = descriptor.dictLookup(name);
                if (file.isStream()) size(file, most_font, "a font");
            }
        }
        const Object to_glyphs = object.dictLookup("CIDToGIDMap");
        if (to_glyphs.isStream()) size(to_glyphs, most_data, "a map of glyphs");
        const Object descendants = object.dictLookup("DescendantFonts");
        if (descendants.isArray() && descendants.arrayGetLength() > 0) font(descendants.arrayGet(0), depth + 1, {});
        const Object glyphs = object.dictLookup("CharProcs");
        if (glyphs.isDict()) {
            for (int i = 0; i < glyphs.dictGetLength() && !done(); ++i) {
                if (!is_new(glyphs.dictGetValNF(i))) continue;
                const Object glyph = glyphs.dictGetVal(i);
                if (glyph.isStream()) size(glyph, most_content, "a content stream");
            }
        }
        resources(object.dictLookup("Resources"), depth);
    }

    void function(const Object& object, int depth) {
        if (done() || depth > deepest) return;
        if (object.isArray()) {
            for (int i = 0; i < object.arrayGetLength() && !done(); ++i) {
                if (is_new(object.arrayGetNF(i))) function(object.arrayGet(i), depth + 1);
            }
        } else if (object.isStream()) {
            size(object, most_data, "a function");
            const Object sizes = object.streamGetDict()->lookup("Size");
            const Object range = object.streamGetDict()->lookup("Range");
            double samples = range.isArray() ? range.arrayGetLength() / 2.0 : 1;
            for (int i = 0; sizes.isArray() && i < std::min(sizes.arrayGetLength(), 32); ++i) {
                const Object size = sizes.arrayGet(i);
                samples *= size.isNum() ? size.getNum() : 1;
            }
            if (samples > most_function_samples) fail("a function of millions of samples");
        } else if (object.isDict()) {
            function(object.dictLookup("Functions"), depth + 1);
        }
    }

    void colour_space(const Object& object, int depth) {
        if (!object.isArray() || depth > deepest) return;
        for (int i = 0; i < std::min(object.arrayGetLength(), 8) && !done(); ++i) {
            const Object part = object.arrayGet(i);
            if (part.isArray()) colour_space(part, depth + 1);
            if (part.isStream() || part.isDict()) function(part, depth + 1);
        }
    }

    void shading(const Object& object, int depth) {
        if (done() || depth > deepest || (!object.isStream() && !object.isDict())) return;
        const Dict* dictionary = object.isStream() ? object.streamGetDict() : object.getDict();
        if (object.isStream()) size(object, most_mesh, "a mesh of colours");
        function(dictionary->lookup("Function"), depth + 1);
        colour_space(dictionary->lookup("ColorSpace"), depth + 1);
    }

    // ---- Pictures

    // Of the encoded bytes, when only they can tell; "" when the allowance of the file is used up.
    std::string head(Stream& encoded) {
        const std::string bytes = bytes_of(encoded, std::min<std::uint64_t>(head_bytes, known_.head_bytes_left()));
        if (encoded.getNextStream() != nullptr)
            known_.unpacked(bytes.size());  // else they stand in the file as they are
        if (known_.head_bytes_left() == 0) fail("the heads of its pictures");
        return bytes;
    }

    void encoded_picture(Stream& picture) {
        Stream* encoded = picture.getNextStream();
        if (encoded == nullptr) return;
        switch (picture.getKind()) {
            case strDCT: {
                const std::string bytes = head(*encoded);
                note(jpeg_size(bytes));
                if (has_too_many_passes(bytes)) fail("a picture coded in too many passes");
                return;
            }
            case strJPX: {
                const std::optional<PixelSize> size = jpx_size(head(*encoded));
                note(size);
                if (size) demand.samples = std::max(demand.samples, size->pixels() * size->channels);
                if (demand.samples > most_jpx_samples) fail("a JPEG 2000 picture of more than 120 million samples");
                return;
            }
            case strJBIG2: {
                const std::string bytes = head(*encoded);
                note(jbig2_size(bytes));
                if (jbig2_pixels(bytes) > most_coded_pixels) fail("a picture of too many regions");
                return;
            }
            default:
                return;
        }
    }

    void picture(const Object& object, int depth) {
        if (done() || depth > deepest) return;
        const Dict* dictionary = object.streamGetDict();
        const auto number = [&](const char* name, const char* short_name) {
            Object value = dictionary->lookup(name);
            if (!value.isNum()) value = dictionary->lookup(short_name);
            return value.isNum() ? value.getNum() : 0.0;
        };
        note(number("Width", "W"), number("Height", "H"));
        encoded_picture(*object.getStream());
        colour_space(dictionary->lookup("ColorSpace"), depth + 1);
        for (const char* name : {"SMask", "Mask"}) {
            const Object mask = dictionary->lookup(name);
            if (mask.isStream() && is_new(dictionary->lookupNF(name))) picture(mask, depth + 1);
        }
    }

    void note(const std::optional<PixelSize>& size) {
        if (size) note(static_cast<double>(size->width), static_cast<double>(size->height));
    }

    void note(double width, double height) {
        if (!problem && is_too_large(width, height)) {
            problem = picture_too_large({}, std::min(width, 1e12), std::min(height, 1e12));
        }
    }

    KnownObjects& known_;
    Deadline deadline_;
    std::set<KnownObjects::Key> seen_;
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

std::optional<Demand> KnownObjects::find(Key object) const {
    const std::lock_guard lock(mutex_);
    const auto found = known_.find(object);
    return found == known_.end() ? std::nullopt : std::optional(found->second);
}

const std::vector<MendedCode>* KnownObjects::mended(Key font) const {
    const std::lock_guard lock(mutex_);
    const auto found = mended_.find(font);
    return found == mended_.end() ? nullptr : &found->second;
}

void KnownObjects::keep(Key font, std::vector<MendedCode> letters) {
    const std::lock_guard lock(mutex_);
    mended_.emplace(font, std::move(letters));
}

void KnownObjects::keep(Key object, const Demand& demand) {
    const std::lock_guard lock(mutex_);
    known_.emplace(object, demand);
}

Result<Demand> check_demands(PDFDoc& pdf, int number, KnownObjects& known, Deadline deadline) {
    Page* page = pdf.getPage(number);
    if (page == nullptr) return Demand{};
    Search search(known, deadline);
    search.contents(page->getContents());
    search.resources(*page->getResourceDictObject(), 0);
    search.annotations(page->getAnnotsObject());
    search.finish();
    if (!search.problem) return search.demand;
    Error error = *search.problem;
    error.place = "page " + std::to_string(number);
    return tl::unexpected(std::move(error));
}

}  // namespace solieu::extract
