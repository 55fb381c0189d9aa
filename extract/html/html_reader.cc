#include "extract/html/html_reader.h"

#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <utility>

#include "extract/flow/block_pages.h"
#include "extract/html/html_attributes.h"
#include "extract/html/html_blocks.h"
#include "extract/html/html_encoding.h"

namespace solieu::extract {
namespace {

// Of the tree that libxml2 builds: an element with its text takes 270 bytes and more, an attribute as many.
constexpr std::uint64_t most_elements = 1'200'000, most_attributes = 1'000'000;

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

BudgetLimits limits_of_tree(BudgetLimits limits) {
    for (const auto& [resource, most] :
         {std::pair(Resource::elements, most_elements), std::pair(Resource::attributes, most_attributes)}) {
        std::uint64_t& limit = limits.most[static_cast<std::size_t>(resource)];
        limit = std::min(limit, most);
    }
    return limits;
}

Result<void> read_page(const WebPage& page, FlowContent& content, Budget& budget) {
    const std::string_view bytes = page.bytes;
    HtmlText text = html_text(bytes, page.encoding);
    if (!text.name.empty()) {
        const std::unique_ptr<xmlCharEncodingHandler, CloseEncoding> known(
            xmlFindCharEncodingHandler(text.name.c_str()));
        if (!known) {
            return tl::unexpected(error_of(ErrorKind::unsupported, "its encoding (" + text.name + ") is not known",
                                           "save it in UTF-8 and read that"));
        }
    }
    // Converters of windows-1258 hold each letter back until they see that no mark follows it, the last one for good.
    const std::string source = text.name.empty() ? std::move(text.utf8) : std::string(bytes) + "\n";
    const char* encoding = text.name.empty() ? "UTF-8" : text.name.c_str();
    const std::unique_ptr<htmlParserCtxt, FreeContext> context(htmlNewParserCtxt());
    if (!context) return tl::unexpected(error_of(ErrorKind::over_limit, "not enough memory to read it", {}));
    count_tags(source, budget);
    std::unique_ptr<xmlDoc, FreeDocument> tree(
        htmlCtxtReadMemory(context.get(), source.data(), static_cast<int>(source.size()), nullptr, encoding,
                           HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET));
    if (tree) read_blocks(xmlDocGetRootElement(tree.get()), content, budget);
    if (context->disableSAX != 0) ++content.too_deep;  // it gave up below its deepest level
    return {};
}

Result<Document> read_within(std::span<const WebPage> pages, std::size_t outside, const ReadOptions& options,
                             Budget& budget) {
    FlowContent content;
    content.outside_parts = outside;
    for (const WebPage& page : pages) {
        if (!content.blocks.empty()) {
            Block begin;
            begin.paragraph.starts_page = true;
            content.blocks.push_back(std::move(begin));
        }
        const Result<void> read = read_page(page, content, budget);
        if (!read) return tl::unexpected(read.error());
    }
    return pages_of(content, SourceKind::html, options);
}

}  // namespace

Result<Document> read_html(std::string_view bytes, const ReadOptions& options, const BudgetLimits& limits) {
    const WebPage page{.bytes = bytes, .encoding = {}};
    return read_web_pages(std::span(&page, 1), 0, options, limits);
}

Result<Document> read_web_pages(std::span<const WebPage> pages, std::size_t outside, const ReadOptions& options,
                                const BudgetLimits& limits) {
    std::uint64_t bytes = 0;
    for (const WebPage& page : pages) bytes += page.bytes.size();
    if (bytes > std::min<std::uint64_t>(options.max_text_bytes, std::numeric_limits<int>::max())) {
        return tl::unexpected(error_of(
            ErrorKind::over_limit,
            "the page has " + std::to_string(bytes) + " bytes, more than " + std::to_string(options.max_text_bytes),
            "split the file"));
    }
    Budget budget(limits_of_tree(limits));
    try {
        return read_within(pages, outside, options, budget);
    } catch (const OverBudget& over) {
        return tl::unexpected(error_of(over));
    }
}

}  // namespace solieu::extract
