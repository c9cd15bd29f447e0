using System.Text.Json;

namespace PerfServerless.SimulatedTeams.Time;

/// <summary>The app's business time, asked for every second and reckoned on in between; machine time where the app tells none.</summary>
public sealed class BusinessClock(HttpClient http, Uri? address, TimeProvider machine)
{
    private readonly Lock gate = new();
    private (DateTimeOffset Business, DateTimeOffset Machine, double Speed)? anchor;

    /// <summary>Null until the app has told its time.</summary>
    public DateTimeOffset? Now
    {
        get
        {
            var now = machine.GetUtcNow();
            lock (gate)
            {
                if (anchor is not { } known) return address is null ? now : null;

                // A fast clock may jump between two answers; time that was seen once does not run back by more than that.
                return known.Business + ((now - known.Machine) * known.Speed);
            }
        }
    }

    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        if (address is null) return;

        using var tick = new PeriodicTimer(TimeSpan.FromSeconds(1), machine);
        do
        {
            try
            {
                Learn(await http.GetFromJsonAsync<Answer>(address, cancellationToken));
            }
            catch (Exception e) when (e is HttpRequestException or JsonException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
            {
                // The app is starting or restarting: business time goes on as it went.
            }
        }
        while (await tick.WaitForNextTickAsync(cancellationToken));
    }

    private void Learn(Answer? answer)
    {
        if (answer is null) return;
        lock (gate) anchor = (answer.Now, machine.GetUtcNow(), answer.Speed);
    }

    private sealed record Answer(DateTimeOffset Now, double Speed);
}
