namespace PerfServerless.Domain.Words.Catalogue.Rules;

/// <summary>Where a KPI is expected to be.</summary>
internal static class ForecastWords
{
    public static readonly Word<int, int> TooLittle = new("forecast.too-little", "count", "needed");

    /// <summary>The method is <c>naive</c>, <c>damped</c> or <c>seasonal</c>.</summary>
    public static readonly Word<Part.Amount, Part.Period, Part.Choice, Part.Amount, Part.Amount> Outlook =
        new("forecast.outlook", "expected", "period", "method", "low", "high");

    public static readonly Word<Saying, Part.Share> WithChance = new("forecast.with-chance", "outlook", "chance");

    public static readonly Word<Saying, int> WithMissing = new("forecast.with-missing", "outlook", "count");
}
