using PerfServerless.Durable;
using PerfServerless.Functions.Azure.Adapter;
using PerfServerless.TestKit.Logging;

namespace PerfServerless.Functions.Azure.Tests.Adapter;

/// <summary>What alerts on Azure rest on: the adapter tells what the embedded hub measures by itself.</summary>
public sealed class EngineLogTests : IDisposable
{
    private static readonly DateTime Noon = new(2026, 6, 1, 12, 0, 0, DateTimeKind.Utc);

    private readonly CapturedLog log = new();

    public void Dispose() => log.Dispose();

    [Theory]
    [InlineData(60, 60, null)]
    [InlineData(60, 62, null)]
    [InlineData(60, 65, "5002 A timer of late:1 came 00:05:00 after it was due. ")]
    [InlineData(-600, 1, null)] // what was due before it was asked for is not late: nobody waited for it
    [InlineData(-600, 10, "5002 A timer of late:1 came 00:10:00 after it was due. ")]
    public async Task A_timer_that_comes_late_is_told(int due, int came, string? told)
    {
        var official = new LateContext(Noon, log);
        var timer = new OfficialOrchestrationContext(official, new OpenWork()).CreateTimer(Noon.AddMinutes(due), CancellationToken.None);

        official.FireAt(Noon.AddMinutes(came));
        await timer;

        Assert.Equal(told is null ? [] : [told], log.Lines);
    }

    [Fact]
    public async Task An_orchestration_that_fails_is_told_by_the_kind_of_its_failure_and_without_its_words()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => OfficialRun.RunAsync(new Failing(), new LateContext(Noon, log)));

        Assert.Equal("5001 Orchestration late:1 failed with InvalidOperationException. ", Assert.Single(log.Lines));
    }

    private sealed class Failing : TaskOrchestrator<object?, object?>
    {
        public override Task<object?> RunAsync(TaskOrchestrationContext context, object? input) => throw new InvalidOperationException("Ada's words");
    }
}
