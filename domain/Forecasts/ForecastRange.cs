using MathNet.Numerics.Distributions;

namespace PerfServerless.Domain.Forecasts;

/// <summary>What a value may become: a Student distribution whose tails end at what can be true.</summary>
/// <param name="Mean">The value to expect.</param>
/// <param name="Spread">Its standard deviation; 0 for what never varied.</param>
/// <param name="Least">What lies below it counts as this value; minus infinity for no limit.</param>
/// <param name="Most">What lies above it counts as this value; infinity for no limit.</param>
internal sealed record ForecastRange(FittedModel Model, double Mean, double Spread, double Least, double Most)
{
    /// <summary>The value to expect, or one so far from it, as far as it can be true.</summary>
    public decimal At(double distance) => Held(Math.Clamp(Mean + distance, Least, Most));

    /// <returns>The probability of a value below the limit.</returns>
    public double Below(decimal limit) => Share(limit, orAt: false);

    /// <returns>The probability of a value at the limit or below it.</returns>
    public double UpTo(decimal limit) => Share(limit, orAt: true);

    private double Share(decimal limit, bool orAt)
    {
        var at = Held((double)limit); // as coarse as what it is compared with, so that what is equal stays equal
        if (Spread == 0) return IsBelow(Held(Math.Clamp(Mean, Least, Most))) ? 1 : 0;
        if (IsBelow(Held(Most))) return 1;
        return IsBelow(Held(Least)) ? StudentT.CDF(0, 1, Model.FreedomOfChance, ((double)limit - Mean) / Spread) : 0;

        bool IsBelow(decimal value) => orAt ? value <= at : value < at;
    }

    // No forecast leaves what a decimal can hold.
    private static decimal Held(double value) => (decimal)Math.Clamp(value, -7e27, 7e27);
}
