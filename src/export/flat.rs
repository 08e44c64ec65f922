//! Nested members → flat columns: `stance: { value: … }` is the column `stance_value`.
//!
//! Columns go where they are wanted as they are met, without a tree in between: some thousand rows are written for each
//! day of the nation.

use serde::ser::{
    Error as _, Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};
use serde_json::{Error, Map, Value};

/// Takes the columns of a row, in order.
pub(super) trait Columns {
    /// Takes a column.
    ///
    /// # Errors
    /// Where it cannot be written.
    fn put(&mut self, name: &str, value: impl Serialize + Into<Value>) -> Result<(), Error>;
}

impl Columns for Map<String, Value> {
    fn put(&mut self, name: &str, value: impl Serialize + Into<Value>) -> Result<(), Error> {
        self.insert(name.to_owned(), value.into());
        Ok(())
    }
}

/// The members of an object as columns, in order; arrays and objects without members are left out, and so is what is no
/// object.
///
/// # Errors
/// Where something in it cannot be written as JSON.
pub fn flat(object: &impl Serialize) -> Result<Map<String, Value>, Error> {
    let mut columns = Map::new();
    descend(object, &mut columns)?;
    Ok(columns)
}

/// The same, into whatever takes them.
///
/// # Errors
/// Where something in it cannot be written as JSON, or is not taken.
pub(super) fn descend(object: &impl Serialize, columns: &mut impl Columns) -> Result<(), Error> {
    let name = &mut String::with_capacity(32);
    object.serialize(Descent { columns, name })
}

/// An object that is written as one of its columns.
#[derive(Debug)]
pub(super) struct Flat<T>(pub T);

impl<T: Serialize> Serialize for Flat<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Written<M>(M);

        impl<M: SerializeMap> Columns for Written<M> {
            fn put(
                &mut self,
                name: &str,
                value: impl Serialize + Into<Value>,
            ) -> Result<(), Error> {
                self.0.serialize_entry(name, &value).map_err(Error::custom)
            }
        }

        let mut written = Written(serializer.serialize_map(None)?);
        descend(&self.0, &mut written).map_err(serde::ser::Error::custom)?;
        written.0.end()
    }
}

/// Writes what stands under a name: nothing at the top, where only members have names.
struct Descent<'a, C> {
    columns: &'a mut C,
    name: &'a mut String,
}

impl<C: Columns> Descent<'_, C> {
    fn put(self, value: impl Serialize + Into<Value>) -> Result<(), Error> {
        if self.name.is_empty() {
            return Ok(());
        }
        self.columns.put(self.name, value)
    }

    fn member<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Error> {
        let length = self.name.len();
        if length > 0 {
            self.name.push('_');
        }
        self.name.push_str(name);
        let (columns, name) = (&mut *self.columns, &mut *self.name);
        value.serialize(Descent { columns, name })?;
        self.name.truncate(length);
        Ok(())
    }
}

/// A method for each kind of plain value.
macro_rules! plain {
    ($($method:ident: $kind:ty),* $(,)?) => {
        $(fn $method(self, value: $kind) -> Result<(), Error> {
            self.put(value)
        })*
    };
}

impl<'a, C: Columns> Serializer for Descent<'a, C> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = LeftOut;
    type SerializeTuple = LeftOut;
    type SerializeTupleStruct = LeftOut;
    type SerializeTupleVariant = LeftOut;
    type SerializeMap = Members<'a, C>;
    type SerializeStruct = Self;
    type SerializeStructVariant = Impossible<(), Error>;

    plain! {
        serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
        serialize_f32: f32, serialize_f64: f64, serialize_str: &str,
    }

    fn serialize_char(self, value: char) -> Result<(), Error> {
        self.put(&*value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Error> {
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.put(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.put(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.put(())
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Error> {
        self.put(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        mut self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.member(variant, value)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<LeftOut, Error> {
        Ok(LeftOut)
    }

    fn serialize_tuple(self, _: usize) -> Result<LeftOut, Error> {
        Ok(LeftOut)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<LeftOut, Error> {
        Ok(LeftOut)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<LeftOut, Error> {
        Ok(LeftOut)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Error> {
        Ok(Members {
            within: self,
            key: String::new(),
        })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Error> {
        Ok(self)
    }

    fn serialize_struct_variant(
        self,
        kind: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        Err(Error::custom(format!("{kind}::{variant} is no column")))
    }
}

impl<C: Columns> SerializeStruct for Descent<'_, C> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.member(name, value)
    }

    fn end(self) -> Result<(), Error> {
        Ok(())
    }
}

/// The members of a map, whose names come one at a time.
struct Members<'a, C> {
    within: Descent<'a, C>,
    key: String,
}

impl<C: Columns> SerializeMap for Members<'_, C> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.key = match serde_json::to_value(key)? {
            Value::String(key) => key,
            other => return Err(Error::custom(format!("{other} is no name of a column"))),
        };
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.within.member(&self.key, value)
    }

    fn end(self) -> Result<(), Error> {
        Ok(())
    }
}

/// The members of an array, which are no columns.
struct LeftOut;

/// Leaves out each member of an array, whatever it is called by serde.
macro_rules! left_out {
    ($($kind:ident::$method:ident),*) => {
        $(impl $kind for LeftOut {
            type Ok = ();
            type Error = Error;

            fn $method<T: Serialize + ?Sized>(&mut self, _: &T) -> Result<(), Error> {
                Ok(())
            }

            fn end(self) -> Result<(), Error> {
                Ok(())
            }
        })*
    };
}

left_out!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
);

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Serialize;
    use serde_json::json;

    #[derive(Serialize)]
    struct Row {
        fips: &'static str,
        #[serde(flatten)]
        rest: Rest,
        list: Vec<u8>,
        none: Option<Rest>,
    }

    #[derive(Serialize)]
    struct Rest {
        stance: Option<Track>,
        kind: Kind,
        share: f64,
    }

    #[derive(Serialize)]
    struct Track {
        value: i32,
        open: bool,
        pair: (u8, u8),
    }

    #[derive(Serialize)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        AtRest,
        With(Track),
    }

    fn row(kind: Kind) -> Row {
        let track = || Track {
            value: -3,
            open: true,
            pair: (1, 2),
        };
        Row {
            fips: "17031",
            rest: Rest {
                stance: Some(track()),
                kind,
                share: 0.5,
            },
            list: vec![1],
            none: None,
        }
    }

    #[test]
    fn nested_members_are_columns_in_order_and_arrays_are_none() {
        let expected = r#"{"fips":"17031","stance_value":-3,"stance_open":true,"kind":"at_rest","share":0.5,"none":null}"#;
        let row = row(Kind::AtRest);
        assert_eq!(serde_json::to_string(&Flat(&row)).unwrap(), expected);
        assert_eq!(
            serde_json::to_string(&flat(&row).unwrap()).unwrap(),
            expected
        );
        // From a tree too.
        let tree = serde_json::to_value(&row).unwrap();
        assert_eq!(
            serde_json::to_string(&flat(&tree).unwrap()).unwrap(),
            expected
        );
    }

    #[test]
    fn a_variant_with_a_value_is_a_level() {
        let track = Track {
            value: 1,
            open: false,
            pair: (0, 0),
        };
        let columns = flat(&row(Kind::With(track))).unwrap();
        assert_eq!(columns["kind_with_value"], json!(1));
    }

    #[test]
    fn what_is_no_object_has_no_columns() {
        for plain in [json!(null), json!("text"), json!([1, 2]), json!({})] {
            assert!(flat(&plain).unwrap().is_empty(), "{plain}");
        }
    }
}
