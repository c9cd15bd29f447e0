using System.Globalization;

namespace PerfServerless.Domain.Words;

/// <summary>English text with another culture's numbers, for what is not converted yet. // bridge</summary>
public static class BridgeCulture
{
    public static string Of(Saying s, CultureInfo culture) => (Reader.Of("en-US", Languages.BuiltIn) with { Culture = culture }).Say(s);
}
