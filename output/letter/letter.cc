#include "output/letter/letter.h"

#include <algorithm>
#include <pugixml.hpp>
#include <set>
#include <sstream>
#include <utility>

#include "base/text.h"
#include "output/letter/zip_parts.h"

namespace solieu::output {

namespace {

constexpr std::string_view body_part = "word/document.xml";

constexpr std::string_view document_xml =
#include "document.inc"
    ;
constexpr std::string_view styles_xml =
#include "styles.inc"
    ;
constexpr std::string_view content_types_xml =
#include "content_types.inc"
    ;
constexpr std::string_view package_rels_xml =
#include "package_rels.inc"
    ;
constexpr std::string_view document_rels_xml =
#include "document_rels.inc"
    ;

std::vector<ZipPart> built_in_parts() {
    return {{"[Content_Types].xml", std::string(content_types_xml)},
            {"_rels/.rels", std::string(package_rels_xml)},
            {std::string(body_part), std::string(document_xml)},
            {"word/_rels/document.xml.rels", std::string(document_rels_xml)},
            {"word/styles.xml", std::string(styles_xml)}};
}

// Each {{name}} that is known; what is filled in is never looked at again.
std::string filled(std::string_view text, const LetterTexts& texts, std::string_view prefix) {
    std::string out;
    while (true) {
        const std::size_t begin = text.find("{{");
        const std::size_t end = begin == text.npos ? text.npos : text.find("}}", begin);
        if (end == text.npos) break;
        const std::string_view name = text.substr(begin + 2, end - begin - 2);
        const auto known = name.starts_with(prefix) ? texts.find(name.substr(prefix.size())) : texts.end();
        out += text.substr(0, begin);
        out += known != texts.end() ? known->second : std::string(text.substr(begin, end + 2 - begin));
        text.remove_prefix(end + 2);
    }
    return out += text;
}

void collect(pugi::xml_node node, const char* name, std::vector<pugi::xml_node>& found) {
    for (const pugi::xml_node child : node.children()) {
        if (std::string_view(child.name()) == name) found.push_back(child);
        collect(child, name, found);
    }
}

std::vector<pugi::xml_node> all_of(pugi::xml_node node, const char* name) {
    std::vector<pugi::xml_node> found;
    collect(node, name, found);
    return found;
}

std::string text_of(pugi::xml_node node) {
    std::string text;
    for (const pugi::xml_node piece : all_of(node, "w:t")) text += piece.text().get();
    return text;
}

// A name may be set in pieces, as word processors do while one types: then all of the paragraph stands in its first
// letters.
void fill_paragraph(pugi::xml_node paragraph, const LetterTexts& texts, std::string_view prefix) {
    std::vector<pugi::xml_node> pieces = all_of(paragraph, "w:t");
    const std::string whole = text_of(paragraph);
    if (whole.find("{{") == whole.npos) return;
    const auto is_whole_in = [&](const pugi::xml_node& piece) {
        const std::string_view text = piece.text().get();
        return filled(text, texts, prefix) != text || text.find("{{") == text.npos;
    };
    if (std::ranges::all_of(pieces, is_whole_in)) {
        for (pugi::xml_node& piece : pieces) {
            const std::string text = filled(piece.text().get(), texts, prefix);
            piece.text().set(text.c_str());
        }
        return;
    }
    const std::string text = filled(whole, texts, prefix);
    if (text == whole) return;
    for (std::size_t i = 0; i < pieces.size(); ++i) pieces[i].text().set(i == 0 ? text.c_str() : "");
}

void fill(pugi::xml_node node, const LetterTexts& texts, std::string_view prefix) {
    for (const pugi::xml_node paragraph : all_of(node, "w:p")) fill_paragraph(paragraph, texts, prefix);
}

void repeat_rows(pugi::xml_node document, const std::vector<LetterTexts>& rows) {
    for (pugi::xml_node row : all_of(document, "w:tr")) {
        const bool holds_table =
            row.find_node([](pugi::xml_node node) { return std::string_view(node.name()) == "w:tbl"; });
        if (holds_table || text_of(row).find("{{row.") == std::string::npos) continue;
        pugi::xml_node parent = row.parent();
        for (const LetterTexts& texts : rows) fill(parent.insert_copy_before(row, row), texts, "row.");
        parent.remove_child(row);
    }
}

bool stands_in_row(pugi::xml_node node) {
    for (; node; node = node.parent()) {
        if (std::string_view(node.name()) == "w:tr") return true;
    }
    return false;
}

// The names of the template that nothing is said under.
void note_unknown(pugi::xml_node document, const LetterTexts& texts, const std::vector<LetterTexts>& rows,
                  std::set<std::string>& left) {
    for (const pugi::xml_node paragraph : all_of(document, "w:p")) {
        const std::string text = text_of(paragraph);
        for (std::size_t at = text.find("{{"); at != text.npos; at = text.find("{{", at + 2)) {
            const std::size_t end = text.find("}}", at);
            if (end == text.npos) break;
            const std::string name = text.substr(at + 2, end - at - 2);
            const bool of_row = name.starts_with("row.") && stands_in_row(paragraph) &&
                                (rows.empty() || rows.front().contains(name.substr(4)));
            if (!of_row && !texts.contains(name)) left.insert("{{" + name + "}}");
        }
    }
}

// Characters that XML has no place for are none of a letter either.
LetterTexts cleaned(const LetterTexts& texts) {
    LetterTexts out;
    for (const auto& [name, text] : texts) out[name] = single_spaced(clean(to_utf8(text, Encoding::utf8)));
    return out;
}

}  // namespace

Result<std::vector<std::string>> write_letter(const Letter& letter, std::string_view template_file, const Sink& sink) {
    Result<std::vector<ZipPart>> parts =
        template_file.empty() ? Result<std::vector<ZipPart>>(built_in_parts()) : read_zip(template_file);
    if (!parts) return tl::unexpected(parts.error());
    const LetterTexts texts = cleaned(letter.texts);
    std::vector<LetterTexts> rows;
    for (const LetterTexts& row : letter.rows) rows.push_back(cleaned(row));
    std::set<std::string> left;
    bool has_body = false;
    for (ZipPart& part : *parts) {
        const bool body = part.name == body_part;
        const bool edge = part.name.starts_with("word/header") || part.name.starts_with("word/footer");
        if (!body && !(edge && part.name.ends_with(".xml"))) continue;
        pugi::xml_document document;
        if (!document.load_buffer(part.content.data(), part.content.size(),
                                  pugi::parse_default | pugi::parse_ws_pcdata)) {
            if (body) break;
            continue;
        }
        has_body = has_body || body;
        note_unknown(document, texts, rows, left);
        // First what is outside the rows, so that no text of a report can smuggle in a name.
        fill(document, texts, "");
        repeat_rows(document, rows);
        std::ostringstream xml;
        document.save(xml, "", pugi::format_raw | pugi::format_no_declaration);
        part.content = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml.str();
    }
    if (!has_body) {
        return tl::unexpected(
            Error{ErrorKind::unreadable, "", "the template of the letter is no Word file (.docx)", "save it as .docx"});
    }
    const Result<std::string> bytes = write_zip(*parts);
    if (!bytes) return tl::unexpected(bytes.error());
    sink(*bytes);
    return std::vector<std::string>(left.begin(), left.end());
}

Result<std::string> letter_template() {
    return write_zip(built_in_parts());
}

}  // namespace solieu::output
