//! Enums whose variants have one fixed name each, for tables, files and tests.

/// Declares an enum with a name per variant: `ALL`, `as_str`, `Display`, `FromStr` and serde by name.
#[macro_export]
macro_rules! closed_list {
    ($(#[$outer:meta])* pub enum $name:ident { $($(#[$inner:meta])* $variant:ident => $text:literal,)+ }) => {
        $(#[$outer])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$inner])* #[serde(rename = $text)] $variant,)+ }

        impl $name {
            /// Every value, in the order of the list.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The name in tables and files.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text,)+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = String;

            /// The error lists the names that would have been right.
            fn from_str(text: &str) -> Result<Self, String> {
                Self::ALL.iter().copied().find(|each| each.as_str() == text).ok_or_else(|| {
                    let names: Vec<_> = Self::ALL.iter().map(|each| each.as_str()).collect();
                    format!("expected one of {}; found {text:?}", names.join(", "))
                })
            }
        }
    };
}
