/* article_kind: what an article is for, by its title. Every document has articles on its scope, the words it explains, how
 * it takes effect, who carries it out, whatever it is about. They hold the words of what it is about more often than the
 * article that answers.
 *
 * Sources: Nghị định 34/2016/NĐ-CP and 78/2025/NĐ-CP on the layout of legal documents; headings of the codified law. */
#ifndef TRACUU_CORPUS_NAMES_ARTICLE_KIND_H
#define TRACUU_CORPUS_NAMES_ARTICLE_KIND_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  ARTICLE_KIND_FORMAL, /* scope, subjects of application, effect, transition, implementation */
  ARTICLE_KIND_TERMS,  /* explains words */
  ARTICLE_KIND_DUTIES, /* of those who carry it out */
  ARTICLE_KIND_AFTER,  /* what becomes later of what the others set up: changed, renewed, withdrawn, ended */
  ARTICLE_KIND_RULE,   /* what people look up: conditions, standards, amounts, terms, cases, procedures */
  ARTICLE_KIND_N
} ArticleKind;

/* A set of kinds has bit k for the kind k. */
#define ARTICLE_KIND_BIT(kind) (1U << (kind))

/* One letter for each kind, for a term of the index. Static. */
extern const char *const article_kind_codes[ARTICLE_KIND_N];

/* The kinds that an article is of which begins with text: "Điều 1. Phạm vi điều chỉnh", and what follows when the heading
 * is bare or a sentence: "Điều 3. Thông tư này có hiệu lực từ ...". 0 = none of them. */
guint article_kind_of(const char *text, gsize len);

/* The kinds that a query asks for in words, marked or not: "hiệu lực", "... là gì". */
guint article_kind_asked(const char *text, gsize len);

G_END_DECLS

#endif
