using PerfServerless.Domain.Ports;
using PerfServerless.Functions.Retrying;
using PerfServerless.Functions.Tests.World;

namespace PerfServerless.Functions.Tests.Retrying;

public sealed class StaleWritesTests
{
    [Fact]
    public void What_was_outrun_is_decided_anew() => Assert.Equal(3, AttemptsOf(outrun: 2));

    [Fact]
    public void Who_is_always_outrun_gives_up() => Assert.Equal(StaleWrites.MostAttempts, AttemptsOf(outrun: int.MaxValue));

    private static int AttemptsOf(int outrun)
    {
        var clock = new ManualClock(AcmeReview.Start);
        var attempts = 0;
        new SimulationScheduler(new Random(1), clock).Run(async () =>
        {
            var call = new StaleWrites(clock).DecideAnewAsync(
                () => ++attempts <= outrun ? throw new StaleWriteException("The row") : Task.CompletedTask, CancellationToken.None);
            if (outrun < StaleWrites.MostAttempts) await call;
            else await Assert.ThrowsAsync<StaleWriteException>(() => call);
        });
        return attempts;
    }
}
