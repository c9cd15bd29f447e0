using System.Globalization;

namespace PerfServerless.Domain.Words;

/// <summary>
/// A language's plurals, as the Unicode CLDR writes them (UTS 35, "Language Plural Rules"): conditions on the number's operands, such as
/// <c>i = 1 and v = 0</c>. They stand in the language's folder, so that a new language needs no code.
/// </summary>
internal sealed class PluralRules
{
    private readonly IReadOnlyList<(string Category, IReadOnlyList<IReadOnlyList<Relation>> Any)> rules;

    /// <param name="rules">The condition of each category but <c>other</c>.</param>
    /// <exception cref="FormatException">A condition is not of the CLDR's form.</exception>
    public PluralRules(IReadOnlyDictionary<string, string> rules) =>
        this.rules = [.. rules.Select(r => (r.Key, Conditions(r.Value)))];

    /// <returns>The first category whose condition holds; <c>other</c> where none does.</returns>
    public string CategoryOf(decimal number) =>
        rules.FirstOrDefault(r => r.Any.Any(all => all.All(relation => relation.Holds(number)))).Category ?? "other";

    private static IReadOnlyList<IReadOnlyList<Relation>> Conditions(string text) =>
        [.. text.Split(" or ").Select(all => (IReadOnlyList<Relation>)[.. all.Split(" and ").Select(Relation.Read)])];

    /// <summary>An operand, perhaps by a modulus, that lies in some ranges or does not.</summary>
    private sealed record Relation(char Operand, decimal? Modulus, bool Equal, IReadOnlyList<(decimal From, decimal To)> Ranges)
    {
        public static Relation Read(string text)
        {
            var equal = !text.Contains("!=", StringComparison.Ordinal);
            if (text.Split(equal ? "=" : "!=", StringSplitOptions.TrimEntries) is not [var left, var right])
                throw new FormatException($"'{text}' is not a plural rule.");
            var operand = left.Split('%', StringSplitOptions.TrimEntries);
            if (operand[0] is not [var name and ('n' or 'i' or 'v' or 'w' or 'f' or 't' or 'e' or 'c')])
                throw new FormatException($"'{text}' names no operand.");
            return new(name, operand.Length > 1 ? Number(operand[1]) : null, equal, [.. right.Split(',').Select(Range)]);
        }

        public bool Holds(decimal number)
        {
            var value = Of(Math.Abs(number));
            if (Modulus is { } modulus) value %= modulus;
            // A range holds whole numbers only.
            return Ranges.Any(r => r.From == r.To ? value == r.From : value >= r.From && value <= r.To && value == decimal.Truncate(value)) == Equal;
        }

        private decimal Of(decimal number) => Operand switch
        {
            'n' => number,
            'i' => decimal.Truncate(number),
            'v' => number.Scale,
            'w' => (number / 1.0000000000000000000000000000m).Scale,
            'f' => decimal.Truncate((number - decimal.Truncate(number)) * Power(number.Scale)),
            't' => (number / 1.0000000000000000000000000000m) is var short_ ? decimal.Truncate((short_ - decimal.Truncate(short_)) * Power(short_.Scale)) : 0,
            _ => 0, // exponents ("1c6") are not written here
        };

        private static decimal Power(int digits) => Enumerable.Repeat(10m, digits).Aggregate(1m, (a, b) => a * b);

        private static (decimal, decimal) Range(string text) => text.Trim().Split("..") switch
        {
            [var one] => (Number(one), Number(one)),
            [var from, var to] => (Number(from), Number(to)),
            _ => throw new FormatException($"'{text}' is not a range of a plural rule."),
        };

        private static decimal Number(string text) => decimal.Parse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
