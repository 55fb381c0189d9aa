#pragma once
// One request over HTTP or HTTPS, and its answer: libcurl, whose connections are kept for the next request.
//
// In:    what is asked; a body from a descriptor, read from its beginning; `into`: where the body of a successful
//        answer goes, written from its beginning, and how much of it at most.
// Out:   the answer, whatever its status is. Redirections are answers. Servers of https must have a certificate that is
//        believed. Proxies of the environment are used (https_proxy, no_proxy).
// Fails: `failure` says why there is no answer; `may_pass`: it may be tried again. A server that sends nothing for a
//        minute has failed.
//
// Example:
//   Http http("", [] { return false; });
//   const HttpAnswer answer = http.send({.method = "GET", .url = "https://kho.example/a"});

#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace solieu::store {

struct HttpRequest {
    std::string method, url;
    std::map<std::string, std::string> headers;
    int from = -1;  // the body; -1 for none
    std::uint64_t size = 0;
    int into = -1;  // -1: HttpAnswer::body
    std::uint64_t most_bytes = 0;
};

struct HttpAnswer {
    int status = 0;                              // 0: there is none
    std::map<std::string, std::string> headers;  // by name in lower case
    std::string body;
    std::string failure;
    bool may_pass = false, stopped = false, too_large = false, not_written = false;
};

class Http {
  public:
    // `certificates`: see Access. Neither throws.
    Http(std::string certificates, std::function<bool()> stop);
    ~Http();
    Http(const Http&) = delete;
    Http& operator=(const Http&) = delete;

    [[nodiscard]] HttpAnswer send(const HttpRequest& request);

  private:
    void* handle_;
    std::string certificates_;
    std::function<bool()> stop_;
};

}  // namespace solieu::store
