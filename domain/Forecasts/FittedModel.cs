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

    /// <summary>The standard deviation of the sum of the next h values: a surprise in one carries into those after it.</summary>
    public double SpreadOfSum(int h)
    {
        var (carried, squares) = (1.0, 0.0);
        for (var left = 1; left <= h; left++)
        {
            squares += carried * carried;
            carried += Response(left);
        }

        return Sigma * Math.Sqrt(squares);
    }
}
