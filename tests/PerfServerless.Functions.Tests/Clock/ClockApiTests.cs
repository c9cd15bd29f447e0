using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Tests.Api;

namespace PerfServerless.Functions.Tests.Clock;

public sealed class ClockApiTests
{
    [Fact] // the clock runs on while it is asked what is due
    public async Task What_is_due_next_may_be_past_by_the_time_the_clock_is_moved_there()
    {
        var past = new PastDue();
        await using var host = await ApiHost.StartAsync(s => s.AddSingleton<INextDue>(past));
        var before = past.At = host.Get<BusinessTime>().Now.AddTicks(-1);

        using var answer = await host.PostAsync("/api/dev/clock", new { next = true });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(host.Get<BusinessTime>().Now > before);
    }

    [Fact]
    public async Task A_moment_that_is_past_is_refused()
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.PostAsync("/api/dev/clock", new { to = host.Get<BusinessTime>().Now.AddHours(-1) });

        await ApiHost.ProblemAsync(answer, 400);
    }

    [Theory]
    [InlineData("9999-12-31T23:59:59+00:00")]
    [InlineData("2101-01-01T00:00:00+00:00")]
    [InlineData("0001-01-01T00:00:00+00:00")]
    [InlineData("1899-12-31T00:00:00+00:00")]
    public async Task A_day_that_nobody_can_mean_is_refused_in_a_sentence(string to)
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.PostAsync("/api/dev/clock", new { to });

        Assert.Contains("lies outside the years 1900 to 2100", await ApiHost.ProblemAsync(answer, 400), StringComparison.Ordinal);
    }

    private sealed class PastDue : INextDue
    {
        public DateTimeOffset At { get; set; }

        public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => Task.FromResult<DateTimeOffset?>(At);
    }
}
