using System.Diagnostics;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Benchmarks.CheckIns;

/// <summary>
/// Two hundred owners who submit their forms in the same moment through <c>/api/messages</c> over loopback, against Azurite in memory. Twice as
/// many go before them, until the compiler has settled.
/// </summary>
internal static class CheckInBench
{
    private const int Owners = 200;
    private const int WarmUps = 2;

    public static async Task RunAsync(TextWriter output)
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var teams = await TeamsEnd.StartAsync();
        await using var app = await CheckInApp.StartAsync(azurite.ConnectionString, teams.Address, (WarmUps + 1) * Owners);
        await app.AskAsync(teams);

        for (var i = 0; i < WarmUps; i++)
        {
            await SubmitAsync(app, teams, app.People.Skip(i * Owners).Take(Owners));
            await app.SettledAsync();
        }

        var floor = await DurableBench.FloorAsync(azurite.ConnectionString, output);
        GC.Collect(); // what the floor left behind is not the submissions' to clear away
        var measured = await SubmitAsync(app, teams, app.People.Skip(WarmUps * Owners));

        var requests = app.Requests / (double)Owners;
        output.Report("checkin.submissions_per_s", Owners / measured.Elapsed.TotalSeconds, "submissions/s");
        output.Report("checkin.p50_ms", StepTimes.Percentile(measured.Answered, 0.50), "ms");
        output.Report("checkin.p99_ms", StepTimes.Percentile(measured.Answered, 0.99), "ms");
        output.Report("checkin.delivered_p99_ms", StepTimes.Percentile(measured.Delivered, 0.99), "ms");
        output.Report("checkin.requests_per_submission", requests, "requests");
        output.Report("checkin.requests_alone_ms", 1_000 * Owners * requests / floor, "ms");
    }

    private static async Task<Measured> SubmitAsync(CheckInApp app, TeamsEnd teams, IEnumerable<string> people)
    {
        var forms = people.Select(teams.FormOf).ToList();
        app.Begin();
        var watch = Stopwatch.StartNew();
        var answered = await Task.WhenAll(forms.Select(async form =>
        {
            await app.SubmitAsync(form, teams);
            return watch.Elapsed.TotalMilliseconds;
        }));
        var elapsed = watch.Elapsed;
        var delivered = await Task.WhenAll(forms.Select(f => app.DeliveredAsync(f.Person, watch)));
        return new(elapsed, [.. answered.Order()], [.. delivered.Order()]);
    }

    /// <param name="Elapsed">Until the last answer.</param>
    /// <param name="Answered">When each had its receipt, in milliseconds from the common start.</param>
    /// <param name="Delivered">When each one's desk and review had heard of it.</param>
    private sealed record Measured(TimeSpan Elapsed, double[] Answered, double[] Delivered);
}
