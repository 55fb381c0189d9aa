#include "extract/html/html_reader.h"

#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <string>
#include <utility>

#include "extract/docx/block_pages.h"
#include "extract/html/html_blocks.h"
#include "extract/html/html_encoding.h"

namespace solieu::extract {
namespace {

constexpr std::ptrdiff_t most_tags = 3'000'000;  // each element costs 120 bytes of memory and more

struct FreeContext {
    void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};
struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
struct CloseEncoding {
    void operator()(xmlCharEncodingHandler* handler) const { xmlCharEncCloseFunc(handler); }
};

Error error_of(ErrorKind kind, std::string reason, std::string advice) {
    return {.kind = kind, .place = {}, .reason = std::move(reason), .advice = std::move(advice)};
}

}  // namespace

Result<Document> read_html(std::string_view bytes, const ReadOptions& options) {
    if (bytes.size() > std::min<std::uint64_t>(options.max_text_bytes, std::numeric_limits<int>::max())) {
        return tl::unexpected(error_of(ErrorKind::over_limit,
                                       "the page has " + std::to_string(bytes.size()) + " bytes, more than " +
                                           std::to_string(options.max_text_bytes),
                                       "split the file"));
    }
    if (std::count(bytes.begin(), bytes.end(), '<') > most_tags) {
        return tl::unexpected(error_of(ErrorKind::over_limit, "the page has too many elements", "split the file"));
    }
    const HtmlText text = html_text(bytes);
    if (!text.name.empty()) {
        const std::unique_ptr<xmlCharEncodingHandler, CloseEncoding> known(
            xmlFindCharEncodingHandler(text.name.c_str()));
        if (!known) {
            return tl::unexpected(error_of(ErrorKind::unsupported, "its encoding (" + text.name + ") is not known",
                                           "save it in UTF-8 and read that"));
        }
    }
    // Converters of windows-1258 hold each letter back until they see that no mark follows it, the last one for good.
    const std::string source = text.name.empty() ? text.utf8 : std::string(bytes) + "\n";
    const char* encoding = text.name.empty() ? "UTF-8" : text.name.c_str();
    const std::unique_ptr<htmlParserCtxt, FreeContext> context(htmlNewParserCtxt());
    if (!context) return tl::unexpected(error_of(ErrorKind::over_limit, "not enough memory to read it", {}));
    const std::unique_ptr<xmlDoc, FreeDocument> tree(
        htmlCtxtReadMemory(context.get(), source.data(), static_cast<int>(source.size()), nullptr, encoding,
                           HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET));
    DocxContent content;
    if (tree) content = read_blocks(xmlDocGetRootElement(tree.get()), options.max_text_bytes);
    if (context->disableSAX != 0) ++content.too_deep;  // it gave up below its deepest level
    if (content.over_limit) {
        return tl::unexpected(error_of(ErrorKind::over_limit, "the page has too much text", "split the file"));
    }
    return pages_of(content, SourceKind::text, options);
}

}  // namespace solieu::extract
