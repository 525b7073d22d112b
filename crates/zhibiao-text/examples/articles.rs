//! Prints the articles of files, one JSON object a line.
use zhibiao_text::{Form, read, segment};

fn main() {
    for file in std::env::args().skip(1) {
        let page = read(&std::fs::read(&file).expect("a file"));
        for (index, article) in segment(&page).iter().enumerate() {
            let kind = match article.form {
                Form::News => "news",
                Form::Feature => "feature",
                Form::Caption => "caption",
                Form::HeadlineOnly => "headline_only",
            };
            let name = file.rsplit('/').next();
            let row = serde_json::json!({"doc": name, "article_id": index.to_string(), "headline": article.headline.as_ref().map(|flow| flow.text()),
                "byline": article.byline, "kind": kind, "zone": null, "spans": article.spans,
                "blocks": article.blocks.iter().map(|b| (format!("{:?}", b.role), b.flow.text())).collect::<Vec<_>>()});
            println!("{row}");
        }
    }
}
