using System.Globalization;

namespace PerfServerless.Benchmarks;

/// <summary>One figure, printed as one line of JSON.</summary>
internal static class Measure
{
    public static void Report(this TextWriter output, string measure, double value, string unit) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"measure": "{{measure}}", "value": {{value:0.####}}, "unit": "{{unit}}"}"""));
}
