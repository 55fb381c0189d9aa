#include "extract/file_kind.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "extract/encoding/legacy_evidence.h"
#include "extract/html/html_encoding.h"
#include "extract/old_office.h"
#include "extract/picture_series.h"

namespace solieu::extract {
namespace {

using namespace std::string_view_literals;

struct Signature {
    std::size_t offset;
    std::string_view bytes;
    std::string_view what;
    std::string_view advice;
};

constexpr std::string_view unpack = "unpack it and give the files in it";
constexpr std::string_view save_as_picture = "save it as PNG or PDF and read that";
constexpr std::string_view save_as_pdf = "save it as PDF and read that";

// PNG (also one that is cut, or whose line ends were changed, within its mark), JPEG, TIFF in both byte orders,
// BigTIFF; several of them joined.
constexpr std::array pictures{picture_series_mark, "\x89PNG"sv, "\xff\xd8\xff"sv, "II*\0"sv,
                              "MM\0*"sv,           "II+\0"sv,   "MM\0+"sv};

constexpr std::array signatures{
    Signature{0, "GIF8"sv, "a GIF picture", save_as_picture},
    Signature{8, "WEBP"sv, "a WebP picture", save_as_picture},
    Signature{4, "ftypheic"sv, "a HEIC picture", save_as_picture},
    Signature{4, "ftypmif1"sv, "a HEIC picture", save_as_picture},
    Signature{4, "ftypavif"sv, "an AVIF picture", save_as_picture},
    Signature{0, "\0\0\0\x0cjP  "sv, "a JPEG 2000 picture", save_as_picture},
    Signature{0, "%!PS"sv, "a PostScript file", save_as_pdf},
    Signature{0, "{\\rtf"sv, "an RTF file", advice_save_as_docx},
    Signature{0, "\x1f\x8b"sv, "a gzip archive", unpack},
    Signature{0, "7z\xbc\xaf\x27\x1c"sv, "a 7z archive", unpack},
    Signature{0, "Rar!\x1a\x07"sv, "a RAR archive", unpack},
    Signature{0, "BZh"sv, "a bzip2 archive", unpack},
    Signature{0, "\xfd\x37zXZ\0"sv, "an xz archive", unpack},
};

Recognition refuse(std::string_view what, std::string_view advice) {
    return {.kind = FileKind::unsupported, .reason = "it is " + std::string(what), .advice = std::string(advice)};
}

std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

// Headers of a message (RFC 5322) that say it is one of MIME.
bool begins_as_message(std::string_view head) {
    const std::string text = lowered(head);
    std::string_view rest = text;
    bool mime = false;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty()) break;
        if (line.front() == ' ' || line.front() == '\t') continue;
        const std::size_t colon = line.find(':');
        if (colon == 0 || line.substr(0, colon).find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != line.npos)
            return false;
        mime = mime || line.starts_with("mime-version:") || line.starts_with("content-type: multipart/");
    }
    return mime;
}

// The first element of an XML file that says it is one; "" for none.
std::string root_of_xml(std::string_view head) {
    const std::string text = to_utf8(head, detect_encoding(head));
    std::string_view rest = text;
    if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
    bool declared = false;
    while (true) {
        rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
        if (!rest.starts_with("<?") && !rest.starts_with("<!")) break;
        declared = declared || rest.starts_with("<?xml");
        const std::string_view end = rest.starts_with("<?") ? "?>" : rest.starts_with("<!--") ? "-->" : ">";
        const std::size_t at = rest.find(end);
        if (at == rest.npos) return {};
        rest.remove_prefix(at + end.size());
    }
    if (!rest.starts_with('<')) return {};
    rest.remove_prefix(1);
    const std::string_view name = rest.substr(0, rest.find_first_of(" \t\r\n/>"));
    const bool named = rest.substr(0, rest.find('>')).find("xmlns") != rest.npos;
    return declared || named ? std::string(name.substr(name.find(':') == name.npos ? 0 : name.find(':') + 1))
                             : std::string();
}

// Its own word for it, and no picture or text that only speaks of it: a tag has the class or the name.
bool is_hocr(std::string_view text) {
    for (const std::string_view name : {"'ocr_page'", "\"ocr_page\"", "\"ocr-system\"", "'ocr-system'"})
        if (text.find(name) != text.npos) return true;
    return false;
}

Recognition recognize_xml(const std::string& root, std::string_view head) {
    if (root == "Workbook" &&
        to_utf8(head, detect_encoding(head)).find("schemas-microsoft-com:office:spreadsheet") != std::string::npos)
        return {.kind = FileKind::xml_workbook, .reason = {}, .advice = {}};
    if (root == "document" && head.find("opendocument") != head.npos)
        return {.kind = FileKind::flat_odf, .reason = {}, .advice = {}};
    if (root == "wordDocument") return refuse("a Word document of 2003 in XML", advice_save_as_docx);
    if (root == "package") return refuse("an Office document in one XML file", advice_save_as_docx);
    return refuse("an XML file (" + root.substr(0, 60) + ")", "give the report itself, as PDF, Word file or workbook");
}

bool is_control(unsigned char c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v') || c == 0x7F;
}

}  // namespace

OcrFormat ocr_format(std::string_view head) {
    constexpr std::string_view tsv = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\t";
    const std::string text = to_utf8(head, detect_encoding(head));
    if (std::string_view(text).starts_with(tsv)) return OcrFormat::tsv;
    if (root_of_xml(head) == "alto") return OcrFormat::alto;
    return begins_as_html(head) && is_hocr(text) ? OcrFormat::hocr : OcrFormat::none;
}

Recognition recognize(std::string_view head) {
    if (head.empty()) return {.kind = FileKind::unsupported, .reason = "it is empty", .advice = "get the file anew"};
    if (std::any_of(pictures.begin(), pictures.end(),
                    [&](std::string_view begin) { return head.starts_with(begin); })) {
        return {.kind = FileKind::image, .reason = {}, .advice = {}};
    }
    // Readers accept a header within the first 1,024 bytes, so programs put things before it.
    if (head.substr(0, 1024 + 5).find("%PDF-") != head.npos) return {.kind = FileKind::pdf, .reason = {}, .advice = {}};
    // Some have lost their header and are read all the same: an object near the start gives them away.
    if (const std::size_t object = head.substr(0, 256).find(" 0 obj"); object != head.npos && object < 64) {
        return {.kind = FileKind::pdf, .reason = {}, .advice = {}};
    }
    if (head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06"))
        return {.kind = FileKind::package, .reason = {}, .advice = {}};
    if (is_compound_file(head)) return {.kind = FileKind::compound, .reason = {}, .advice = {}};
    if (ocr_format(head) != OcrFormat::none) return {.kind = FileKind::ocr_words, .reason = {}, .advice = {}};
    if (begins_as_html(head)) return {.kind = FileKind::html, .reason = {}, .advice = {}};
    if (begins_as_message(head)) return {.kind = FileKind::web_archive, .reason = {}, .advice = {}};
    if (const std::string root = root_of_xml(head); !root.empty()) return recognize_xml(root, head);
    for (const Signature& signature : signatures) {
        if (head.size() >= signature.offset && head.substr(signature.offset).starts_with(signature.bytes)) {
            return refuse(signature.what, signature.advice);
        }
    }
    if (head.starts_with("BM") && head.size() > 14 && head.substr(6, 4) == "\0\0\0\0"sv) {
        return {.kind = FileKind::image, .reason = {}, .advice = {}};
    }
    const Encoding encoding = detect_encoding(head);
    if (encoding == Encoding::utf16_le || encoding == Encoding::utf16_be) {
        const std::string text = to_utf8(head, encoding);
        const auto zeros = std::count(text.begin(), text.end(), '\0');
        if (zeros == 0) return {.kind = FileKind::text, .reason = {}, .advice = {}};
        return refuse("binary data", "give a PDF, a Word document, a picture (TIFF, PNG, JPEG) or a text file");
    }
    const auto controls =
        std::count_if(head.begin(), head.end(), [](char c) { return is_control(static_cast<unsigned char>(c)); });
    if (static_cast<std::size_t>(controls) * 50 > head.size() || head.find('\0') != head.npos) {
        return refuse("binary data", "give a PDF, a Word document, a picture (TIFF, PNG, JPEG) or a text file");
    }
    // Old encodings look like text with hardly any valid UTF-8. Those of Vietnamese are known by their words.
    std::size_t replaced = 0;
    const std::string text = to_utf8(head, Encoding::utf8, &replaced);
    const auto high =
        std::count_if(head.begin(), head.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (replaced > 3 && replaced * 3 > static_cast<std::size_t>(high) &&
        !find_encoding(shown_text(head), Otherwise::bytes)) {
        return refuse("text in an encoding that is neither Unicode nor an old one of Vietnamese",
                      "convert it to UTF-8 and read that");
    }
    return {.kind = FileKind::text, .reason = {}, .advice = {}};
}

}  // namespace solieu::extract
