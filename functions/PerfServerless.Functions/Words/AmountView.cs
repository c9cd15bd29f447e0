using PerfServerless.Domain.Amounts;

namespace PerfServerless.Functions.Words;

/// <summary>A value with its unit as the API shows it.</summary>
/// <param name="Unit">The unit's sign, such as <c>EUR</c> or <c>min</c>; its kind, such as <c>percent</c>, where it has none.</param>
internal sealed record AmountView(decimal Value, string Unit)
{
    public static AmountView Of(decimal value, Unit unit) =>
        new(value, unit.Symbol is { Length: > 0 } symbol ? symbol : unit.Kind.ToString().ToLowerInvariant());
}
