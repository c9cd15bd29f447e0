using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Functions.Actuals;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Simulation;

/// <summary>One cycle under one seed: random people, failing calls, and a process that dies at any call.</summary>
internal sealed class ReviewSimulation(int seed)
{
    private const int LinesTold = 60;

    private static readonly CycleTimes Times = AcmeReview.First.Times;

    /// <summary>Calls of the doors that the last process saw; the same seed makes the same number.</summary>
    public int Calls { get; private set; }

    /// <exception cref="InvalidOperationException">A promise was broken; the message names the seed.</exception>
    public void Run(Func<ReviewWorld, Task>? sabotage = null)
    {
        IReadOnlyList<string> diary = [];
        try
        {
            ReviewWorld.Play(
                world =>
                {
                    diary = world.Diary;
                    return LiveAsync(world, sabotage);
                },
                seed,
                without: seed % 3 == 0 ? [Acme.Ole] : []);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"Seed {seed}: {e.Message} Before it:\n{string.Join('\n', diary.TakeLast(LinesTold))}", e);
        }
    }

    private async Task LiveAsync(ReviewWorld world, Func<ReviewWorld, Task>? sabotage)
    {
        var ledger = new Ledger(world);
        if (seed % 3 == 0) ledger.OutOfReach(Acme.Ole);
        world.Chat.Watch = ledger.Sent;
        world.Scheduler.Quiet = ledger.Quiet;
        world.Troubles.OneOf = (seed % 4) switch { 0 => 0, 1 => 400, 2 => 100, _ => 40 };
        if (seed % 8 == 7) (world.Troubles.OneOf, world.Troubles.Only) = (4, typeof(IChannel));

        var lives = world.Scorecard.People.Where(p => p.Id != Acme.Ceo).Select(p => new RandomOwner(world, p.Id, ledger).LiveAsync())
            .Append(PushesAsync(world)).Append(CrashesAsync(world)).Append(sabotage?.Invoke(world) ?? Task.CompletedTask).ToList();
        await world.UntilAsync(Times.MeetingAt.AddHours(2));
        world.Troubles.OneOf = 0;
        await Task.WhenAll(lives);

        // What was tried again for a day has come to rest, and the next collection has opened.
        await world.UntilAsync(AcmeReview.Second.Times.OpensAt.AddHours(8));
        world.Scheduler.Quiet = null;
        await ledger.CloseAsync();
        Calls = world.Process.Steps;
    }

    private static async Task PushesAsync(ReviewWorld world)
    {
        for (var left = world.Random.Next(4); left > 0; left--)
        {
            if (!await world.PassAsync(TimeSpan.FromSeconds(world.Random.Next(200_000)))) return;
            var kpi = world.Scorecard.Kpis[world.Random.Next(world.Scorecard.Kpis.Count)].Id.Value;
            await world.CallAsync(async p => (object)await p.Get<ActualPushes>().TakeAsync(world.Scorecard, new(kpi, AcmeReview.Week, 999), null, default));
        }
    }

    private static async Task CrashesAsync(ReviewWorld world)
    {
        for (var left = world.Random.Next(4); left > 0; left--)
        {
            if (!await world.PassAsync(TimeSpan.FromSeconds(world.Random.Next(180_000)))) return;
            world.Process.DiesAtStep = world.Process.Steps + world.Random.Next(1, 200);
            for (var patience = 0; patience < 100 && !world.Process.IsDead; patience++)
            {
                if (!await world.PassAsync(TimeSpan.FromMinutes(10))) break;
            }

            world.Process.Die();
            await world.WaitAsync(TimeSpan.FromSeconds(world.Random.Next(1_200)));
            await world.ReviveAsync();
        }
    }
}
