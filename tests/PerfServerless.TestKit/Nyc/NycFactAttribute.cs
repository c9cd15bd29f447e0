using Xunit;

namespace PerfServerless.TestKit.Nyc;

/// <summary>A test on the city's indicators; skipped with a sentence where the file is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NycFactAttribute : FactAttribute
{
    public NycFactAttribute()
    {
        if (NycIndicators.Path is null)
            Skip = "The indicators of New York City are not here: put them at shared/data/nyc/indicators.csv beside the project, or name the file in "
                + $"{NycIndicators.Variable}.";
    }
}
