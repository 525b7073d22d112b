//! Files in every form: whole or not at all, and safe in a spreadsheet.

use super::tables::{article, diagnostic, every_kind_of_fact, folder};
use super::{fact, facts};
use crate::rollup::{investment_frame, zone_investment};
use crate::{Format, articles_frame, diagnostics_frame, facts_frame, jsonl, whole, write, write_to};
use polars::prelude::{DataFrame, NamedFrom, Series};
use std::fs;
use std::io::{self, Write};
use std::path::Path;

fn text_of(frame: &DataFrame, format: Format) -> String {
    let mut bytes = Vec::new();
    write_to(frame, format, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_stream_and_a_file_have_the_same_bytes() {
    let folder = folder("same");
    let (frame, _) = facts_frame(&every_kind_of_fact()).unwrap();
    for format in Format::ALL {
        let path = folder.join("new/folder").join(format!("facts.{format}"));
        write(&frame, *format, &path).unwrap();
        let mut bytes = Vec::new();
        write_to(&frame, *format, &mut bytes).unwrap();
        assert_eq!(fs::read(&path).unwrap(), bytes, "{format}");
        let magic: &[u8] = match format {
            Format::Parquet => b"PAR1",
            Format::Xlsx => b"PK\x03\x04",
            Format::Arrow => b"ARROW1",
            Format::Csv => "\u{feff}fact_id,doc".as_bytes(),
            Format::Jsonl => br#"{"fact_id":"f1","doc":"#,
        };
        assert!(bytes.starts_with(magic), "{format}");
        assert_eq!(format.as_str().parse::<Format>().unwrap(), *format);
    }
    let message = "docx".parse::<Format>().unwrap_err().to_string();
    assert_eq!(message, "expected one of parquet, csv, arrow, jsonl, xlsx; found \"docx\"");
}

#[test]
fn no_cell_of_text_is_a_formula() {
    let cells = [
        "=1+1",
        "+86",
        "-3.5%",
        "@SUM(A1)",
        "\t=1",
        "＝1",
        "－1",
        "60亿元",
        "“=1”",
        "a,b",
        "say \"so\"",
        "two\nlines",
        "",
    ];
    let frame = DataFrame::new(cells.len(), vec![Series::new("text".into(), cells).into()]).unwrap();
    assert_eq!(
        text_of(&frame, Format::Csv),
        "\u{feff}text\n'=1+1\n'+86\n'-3.5%\n'@SUM(A1)\n'\t=1\n'＝1\n'－1\n60亿元\n“=1”\n\"a,b\"\n\"say \"\"so\"\"\"\n\"two\nlines\"\n\"\"\n"
    );
}

#[test]
fn numbers_keep_their_sign_and_lose_their_zeros_in_csv() {
    let (frame, _) = facts_frame(&facts(&["f1 -1.2亿元 category==A1 period=2023", "f2 60亿元"])).unwrap();
    let csv = text_of(&frame, Format::Csv);
    let rows: Vec<&str> = csv.lines().collect();
    assert!(
        rows[1].contains(",'-1.2亿元,园区项目总投资-1.2亿元。,body,-1.2,,亿,元,-120000000,,CNY,money,exact,"),
        "{csv}"
    );
    assert!(rows[1].contains(",'=A1,"), "{csv}");
    assert!(rows[1].contains(",2023,2023-01-01,2023-12-31,,,amount after cue,sure"), "{csv}");
    assert!(rows[2].contains(",body,60,,亿,元,6000000000,,CNY,"), "{csv}");
}

#[test]
fn lists_are_one_cell_in_csv() {
    let csv = text_of(&articles_frame(&[article()]).unwrap(), Format::Csv);
    assert!(csv.contains(",张三|李四,news,,,0:30|60:90,UTF-8,\"第一段。\n第二段。\"\n"), "{csv}");
    let csv = text_of(&diagnostics_frame(&[diagnostic()]).unwrap(), Format::Csv);
    assert_eq!(csv, "\u{feff}doc,span,code,message\n甲.txt,3:9,new_zone,expected …\n");
    let rows = zone_investment(&facts(&["f1 60.5亿元 about", "f2 1亿USD"])).rows;
    let csv = text_of(&investment_frame(&rows).unwrap(), Format::Csv);
    assert!(csv.ends_with("\n甲高新区,,,actual,6050000000,60.5,about,f1,f2:other currency: USD,,,,,,\n"), "{csv}");
}

#[test]
fn roll_ups_are_json_with_decimals_as_strings() {
    let rows = zone_investment(&facts(&["f1 60.5亿元 about period=2023", "f2 1亿USD"])).rows;
    let line = text_of(&investment_frame(&rows).unwrap(), Format::Jsonl);
    let row: serde_json::Value = serde_json::from_str(&line).unwrap();
    assert_eq!(
        (&row["value"], &row["value_yi"], &row["approx"]),
        (&"6050000000".into(), &"60.5".into(), &"about".into())
    );
    assert_eq!(row["left_out"][0]["reason"], "other currency: USD");
    assert_eq!(row["period_end"], "2023-12-31");
}

#[test]
fn facts_are_json_as_they_were_printed() {
    let mut out = Vec::new();
    jsonl(&[fact("f1 356.80亿元 period=..2024-06"), fact("f2 3-5家")], &mut out).unwrap();
    let lines: Vec<serde_json::Value> =
        String::from_utf8(out).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 2);
    assert_eq!((&lines[0]["value"], &lines[0]["period"]), (&"356.80".into(), &"..2024-06".into()));
    assert_eq!((&lines[1]["value_high"], &lines[1]["zone_id"]), (&"5".into(), &serde_json::Value::Null));
    assert!(lines[0].get("evidence").is_none());
}

#[test]
fn a_file_appears_whole_or_not_at_all() {
    let folder = folder("whole");
    let path = folder.join("facts.jsonl");
    fs::write(&path, "old").unwrap();
    let error = whole(&path, |mut file| {
        file.write_all(b"half")?;
        Err(io::Error::other("the disk is full").into())
    });
    let message = error.unwrap_err().to_string();
    assert!(message.ends_with("facts.jsonl: the disk is full"), "{message}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "no draft is left");

    whole(&path, |file| jsonl(&[fact("f1 60亿元")], file)).unwrap();
    assert!(fs::read_to_string(&path).unwrap().starts_with("{\"fact_id\":\"f1\""));
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "no draft is left");
}

#[test]
fn a_place_that_cannot_be_written_is_named() {
    let folder = folder("place");
    fs::create_dir(folder.join("facts.csv")).unwrap();
    let (frame, _) = facts_frame(&[fact("f1 60亿元")]).unwrap();
    let message = write(&frame, Format::Csv, &folder.join("facts.csv")).unwrap_err().to_string();
    assert!(message.contains("facts.csv: "), "{message}");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "no draft is left");
    fs::write(folder.join("file"), "").unwrap();
    let message = write(&frame, Format::Csv, &folder.join("file/facts.csv")).unwrap_err().to_string();
    assert!(message.contains("file: "), "{message}");
}

#[test]
fn a_closed_pipe_is_an_error() {
    struct Closed;
    impl Write for Closed {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let (frame, _) = facts_frame(&[fact("f1 60亿元")]).unwrap();
    let error = write_to(&frame, Format::Csv, Closed).unwrap_err();
    let cause = std::error::Error::source(&error).and_then(|cause| cause.downcast_ref::<io::Error>());
    assert_eq!(error.to_string(), "could not write the output");
    assert_eq!(cause.map(io::Error::kind), Some(io::ErrorKind::BrokenPipe));
}

#[cfg(unix)]
#[test]
fn a_link_stays_and_a_device_is_written_to() {
    let folder = folder("link");
    fs::write(folder.join("there.csv"), "old").unwrap();
    std::os::unix::fs::symlink(folder.join("there.csv"), folder.join("here.csv")).unwrap();
    let (frame, _) = facts_frame(&[fact("f1 60亿元")]).unwrap();
    write(&frame, Format::Csv, &folder.join("here.csv")).unwrap();
    assert!(fs::symlink_metadata(folder.join("here.csv")).unwrap().is_symlink());
    assert!(fs::read_to_string(folder.join("there.csv")).unwrap().contains("60亿元"));
    write(&frame, Format::Jsonl, Path::new("/dev/null")).unwrap();
    assert!(!fs::metadata("/dev/null").unwrap().is_file());
}
