#pragma once
// Workbooks made by code, for tests: a sheet around the XML of its rows.

#include <string>
#include <vector>

#include "tests/extract/docx/make_docx.h"

namespace solieu::tests {

// Styles 0 general, 1 "0.0%", 2 framed, 3 "#,##0" framed, 4 dates, 5 bold.
inline const std::string styles_xml =
    R"(<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>)"
    R"(<numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts><font/><font><b/></font></fonts><borders><border/>)"
    R"(<border><left style="thin"/><diagonal/></border><border><left/><diagonal style="thin"/></border></borders><cellXfs>)"
    R"(<xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="0" borderId="1"/><xf numFmtId="3" borderId="1"/>)"
    R"(<xf numFmtId="14" borderId="2"/><xf fontId="1"/></cellXfs></styleSheet>)";

// `sheets`: name and XML of each; a name that begins with '-' is of a hidden one.
inline Members workbook_members(const std::vector<std::pair<std::string, std::string>>& sheets,
                                const std::string& strings = "") {
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    std::string list, links;
    Members members;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string id = std::to_string(i + 1);
        const bool hidden = sheets[i].first.starts_with('-');
        list += "<sheet name=\"" + sheets[i].first + "\" sheetId=\"" + id + "\" r:id=\"r" + id + "\"" +
                (hidden ? " state=\"hidden\"" : "") + "/>";
        links += "<Relationship Id=\"r" + id + "\" Type=\"" + office + "/worksheet\" Target=\"worksheets/s" + id +
                 ".xml\"/>";
        members.emplace_back("xl/worksheets/s" + id + ".xml",
                             "<worksheet xmlns=\"" + main + "\">" + sheets[i].second + "</worksheet>");
    }
    links += "<Relationship Id=\"s\" Type=\"" + office + "/sharedStrings\" Target=\"/xl/strings.xml\"/>";
    links += "<Relationship Id=\"t\" Type=\"" + office + "/styles\" Target=\"styles.xml\"/>";
    members.emplace_back("[Content_Types].xml",
                         "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override "
                         "PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                         "spreadsheetml.sheet.main+xml\"/></Types>");
    members.emplace_back("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"" + office +
                                            "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    members.emplace_back("xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office + "\"><sheets>" +
                                                list + "</sheets></workbook>");
    members.emplace_back("xl/_rels/workbook.xml.rels", "<Relationships>" + links + "</Relationships>");
    members.emplace_back("xl/strings.xml", "<sst xmlns=\"" + main + "\">" + strings + "</sst>");
    members.emplace_back("xl/styles.xml", styles_xml);
    return members;
}

}  // namespace solieu::tests
