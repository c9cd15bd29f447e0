namespace PerfServerless.Functions.Tests.Cost;

/// <summary>What things cost, as docs/cost.md says it: whoever has other prices calculates with his own.</summary>
internal sealed class CostPrices(IReadOnlyDictionary<string, decimal> prices)
{
    public decimal this[string name] =>
        prices.TryGetValue(name, out var price) ? price : throw new InvalidDataException($"docs/cost.md has no price '{name}'.");
}
