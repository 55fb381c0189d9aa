#pragma once
// Packages made by code, for tests: members of a zip, and a DOCX around the XML of its body.

#include <zip.h>

#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>
#include <vector>

#include "extract/docx/docx_reader.h"

namespace solieu::tests {

using Members = std::vector<std::pair<std::string, std::string>>;

// `password`: encrypt the members.
inline std::string make_zip(const Members& members, const char* password = nullptr) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    BOOST_REQUIRE(target != nullptr);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    BOOST_REQUIRE(archive != nullptr);
    for (const auto& [name, content] : members) {
        zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
        const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        BOOST_REQUIRE(index >= 0);
        if (password != nullptr)
            BOOST_REQUIRE(
                zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password) == 0);
    }
    BOOST_REQUIRE(zip_close(archive) == 0);
    zip_stat_t stat;
    BOOST_REQUIRE(zip_source_stat(target, &stat) == 0);
    std::string bytes(stat.size, '\0');
    BOOST_REQUIRE(zip_source_open(target) == 0);
    BOOST_REQUIRE(zip_source_read(target, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
    zip_source_close(target);
    zip_source_free(target);
    zip_error_fini(&error);
    return bytes;
}

inline const std::string main_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

inline std::string types_xml(const std::string& document_type = main_type) {
    return R"(<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
           R"(<Default Extension="xml" ContentType="application/xml"/>)"
           R"(<Override PartName="/word/document.xml" ContentType=")" +
           document_type + R"("/></Types>)";
}

inline const std::string root_links =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" )"
    R"(Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" )"
    R"(Target="word/document.xml"/></Relationships>)";

// An element of the main namespace around `inner`: root("styles", …) for styles.xml.
inline std::string root(const std::string& name, const std::string& inner) {
    return R"(<?xml version="1.0" encoding="UTF-8"?><w:)" + name +
           R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="mc" xmlns:wps="wps">)" +
           inner + "</w:" + name + ">";
}

// `parts`: name without ending ("styles", "numbering", "footnotes", "endnotes") and what stands inside its root.
inline Members docx_members(const std::string& body, const Members& parts = {}) {
    Members members{{"[Content_Types].xml", types_xml()}, {"_rels/.rels", root_links}};
    members.emplace_back("word/document.xml", root("document", "<w:body>" + body + "</w:body>"));
    std::string links = R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
    for (const auto& [name, inner] : parts) {
        links += "<Relationship Id=\"" + name +
                 R"(" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/)" + name +
                 "\" Target=\"" + name + ".xml\"/>";
        members.emplace_back("word/" + name + ".xml", root(name, inner));
    }
    members.emplace_back("word/_rels/document.xml.rels", links + "</Relationships>");
    return members;
}

inline std::string make_docx(const std::string& body, const Members& parts = {}) {
    return make_zip(docx_members(body, parts));
}

// ---- pieces of a body ----

inline std::string run(const std::string& text, const std::string& properties = "") {
    return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") + R"(<w:t xml:space="preserve">)" +
           text + "</w:t></w:r>";
}
inline std::string paragraph(const std::string& runs, const std::string& properties = "") {
    return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + runs + "</w:p>";
}
inline std::string text(const std::string& words) {
    return paragraph(run(words));
}
inline std::string cell(const std::string& blocks, const std::string& properties = "") {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + blocks + "</w:tc>";
}
inline std::string row(const std::vector<std::string>& cells) {
    std::string out = "<w:tr>";
    for (const std::string& each : cells) out += each.starts_with("<w:tc>") ? each : cell(text(each));
    return out + "</w:tr>";
}
inline std::string table(const std::string& rows, const std::vector<int>& widths = {}) {
    std::string grid = "<w:tblGrid>";
    for (const int width : widths) grid += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
    return "<w:tbl><w:tblPr/>" + grid + "</w:tblGrid>" + rows + "</w:tbl>";
}

// ---- what was read ----

inline extract::Document read_well(const std::string& bytes, const extract::ReadOptions& options = {}) {
    Result<extract::Document> document = extract::read_docx(bytes, options);
    BOOST_REQUIRE_MESSAGE(document, (document ? "" : document.error().reason));
    return std::move(*document);
}

// Pages parted by "=\n".
inline std::string shown(const extract::Document& document) {
    std::string out;
    for (const extract::Page& page : document.pages) out += (out.empty() ? "" : "=\n") + text_of(page);
    return out;
}
inline std::string shown(const std::string& body, const Members& parts = {}) {
    return shown(read_well(make_docx(body, parts)));
}

}  // namespace solieu::tests
