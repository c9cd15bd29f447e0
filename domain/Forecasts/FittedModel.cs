namespace PerfServerless.Domain.Forecasts;

/// <summary>A forecasting method fitted to a series.</summary>
/// <param name="RuleId">The method's rule.</param>
/// <param name="Mean">The forecast h periods ahead, h from 1.</param>
/// <param name="Response">How much a surprise of 1 still moves the value j periods later, j from 1.</param>
/// <param name="Sigma">The standard deviation of the surprises so far.</param>
/// <param name="Freedom">How many independent surprises <paramref name="Sigma"/> rests on; few widen the interval.</param>
internal sealed record FittedModel(string RuleId, Func<int, double> Mean, Func<int, double> Response, double Sigma, int Freedom)
{
    /// <summary>The standard deviation of the value h periods ahead.</summary>
    public double Spread(int h) => Sigma * Math.Sqrt(1 + Enumerable.Range(1, h - 1).Sum(j => Response(j) * Response(j)));

    /// <summary>The standard deviation of the sum of the values from one period ahead to another, both from 1 and counted: a surprise in one carries into those after it.</summary>
    public double SpreadOfSum(int from, int to)
    {
        var carried = new double[to]; // how much a surprise of 1 has moved the sum of its own and so many values after it
        for (var j = 0; j < to; j++) carried[j] = j == 0 ? 1 : carried[j - 1] + Response(j);

        return Sigma * Math.Sqrt(Enumerable.Range(1, to).Select(at => carried[to - at] - (at < from ? carried[from - at - 1] : 0)).Sum(c => c * c));
    }
}
