using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.EndToEnd.Tests.Crash;

/// <summary>Business time as real processes tell it, over kills and stops.</summary>
public sealed class BusinessTimeTests
{
    [Theory]
    [InlineData(600)]
    [InlineData(100_000)]
    public async Task It_never_goes_back_after_a_kill_or_a_stop(int speed)
    {
        using var organisation = new OneOrganisation();
        await using var storage = await AzuriteServer.StartAsync();
        await using var app = await AppServer.StartAsync(
            storage.ConnectionString, organisation.Keys, settings: [new("PerfServerless__Clock__Speed", $"{speed}")]);
        await app.ImportAsync(organisation.Folder);

        for (var life = 0; life < 3; life++)
        {
            var began = (await app.ClockAsync()).Now;
            var told = began;
            // Until more than a step that is stored ahead went by.
            await Eventually.TrueAsync("business time to go on", async () => (told = (await app.ClockAsync()).Now) > began + TimeSpan.FromSeconds(12 * speed));
            told = (await app.ClockAsync()).Now;

            if (life == 1) await StopAsync(app);
            else await app.KillAsync();
            await app.StartAsync();
            await Eventually.TrueAsync("the app to know what time it is", async () => (await app.ClockAsync()).Now.Year > 2000);

            var now = (await app.ClockAsync()).Now;
            Assert.True(now >= told, $"In life {life} it told {told:O}, and then {now:O}.");
        }
    }

    private static async Task StopAsync(AppServer app)
    {
        await using var kill = ServerProcess.Start("kill", "kill", ["-TERM", $"{app.Process.Id}"]);
        Assert.Equal(0, await kill.EndsAsync());
        Assert.Equal(0, await app.Process.EndsAsync());
    }
}
