using System.Text.Json;
using System.Text.Json.Serialization;
using PerfServerless.Durable.Conversion;

namespace PerfServerless.Durable.Tests.Conversion;

public sealed class JsonDataConverterTests
{
    private static readonly JsonDataConverter Converter = JsonDataConverter.Default;

    [Fact]
    public void Records_are_camel_case_and_enums_are_names()
    {
        var text = Converter.Serialize(new Sample(DayOfWeek.Monday, "ü", null, new DateTime(2026, 5, 4, 9, 0, 0, DateTimeKind.Utc)));

        Assert.Equal("""{"day":"Monday","text":"\u00FC","count":null,"at":"2026-05-04T09:00:00Z"}""", text);
        Assert.Equal(new Sample(DayOfWeek.Monday, "ü", null, new DateTime(2026, 5, 4, 9, 0, 0, DateTimeKind.Utc)), Converter.Deserialize<Sample>(text));
    }

    [Fact]
    public void Nothing_is_nothing()
    {
        Assert.Null(Converter.Serialize(null));
        Assert.Null(Converter.Deserialize<string>(null));
        Assert.Equal(0, Converter.Deserialize<int>(null));
        Assert.Null(Converter.Deserialize(null, typeof(int)));
    }

    [Fact]
    public void A_field_that_is_not_known_is_passed_over() =>
        Assert.Equal(new Sample(DayOfWeek.Friday, "x", 1, default), Converter.Deserialize<Sample>("""{"day":"Friday","text":"x","count":1,"newer":{"a":1}}"""));

    [Fact]
    public void Text_that_would_choose_a_class_is_refused()
    {
        Assert.Contains("explicit kind", Assert.Throws<NotSupportedException>(() => Converter.Deserialize<Shape>("""{"$type":"circle"}""")).Message);
        Assert.Throws<NotSupportedException>(() => Converter.Serialize(new Drawing(new Circle())));
    }

    [Fact]
    public void Nesting_is_bounded() =>
        Assert.Throws<JsonException>(() => Converter.Deserialize<JsonElement>(new string('[', 65) + new string(']', 65)));

    private sealed record Sample(DayOfWeek Day, string Text, int? Count, DateTime At);

    private sealed record Drawing(Shape Shape);

    [JsonDerivedType(typeof(Circle), "circle")]
    private abstract record Shape;

    private sealed record Circle : Shape;
}
