/// A text read as an article, with all that the rules look at kept alive.
#pragma once

#include "article/article.hpp"
#include "metadata/reading.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace entente {

struct ReadText {
    Page page;
    Article article;
    Reading reading;

    explicit ReadText(std::string text, std::string_view language = {}) {
        page.text = std::move(text);
        article = read_article(page);
        reading = read_words(page.text, article, language);
    }
    ReadText(const ReadText&) = delete;
    ReadText& operator=(const ReadText&) = delete;
};

}  // namespace entente
