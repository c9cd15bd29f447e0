using System.Globalization;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Tests.World;

namespace PerfServerless.Functions.Tests.Simulation;

/// <summary>
/// Somebody who does what people do, at moments of his own: answers, a part or all, mistypes, corrects, clicks twice, pauses, leaves, comes
/// back.
/// </summary>
internal sealed class RandomOwner(ReviewWorld world, PersonId person, Ledger ledger)
{
    private readonly Actor self = world[person];
    private readonly CultureInfo culture = PersonReader.CultureOf(world.Scorecard.Find(person)!);

    public async Task LiveAsync()
    {
        for (var left = world.Random.Next(7); left > 0; left--)
        {
            if (!await world.PassAsync(TimeSpan.FromSeconds(world.Random.Next(1, 400_000 / left)))) return;
            await DoAsync(world.Random.Next(16));
        }
    }

    private Task DoAsync(int what) => what switch
    {
        0 or 1 or 2 => AnswerAsync(all: true),
        3 or 4 or 5 => AnswerAsync(all: false),
        6 => MistypeAsync(),
        7 => CorrectAsync(),
        8 => UseOldMessageAsync(),
        9 => PauseAsync(),
        10 or 11 => self.SayAsync("resume"),
        12 => CheckInAsync(),
        13 => BlockAsync(),
        14 => self.InstallAsync(),
        _ => ManageAsync(),
    };

    private async Task AnswerAsync(bool all)
    {
        if (self.Forms.Count == 0) return;

        var on = self.Forms[world.Random.Next(self.Forms.Count)];
        await GiveAsync(on, all, next: on.Card is ChatCard.Form { Pages: > 1 } && world.Random.Next(2) == 0);
    }

    private async Task GiveAsync(ChatMessage on, bool all, bool next)
    {
        var correcting = on.Card is ChatCard.Form { Correcting: true };
        var page = on.Card is ChatCard.Form { Page: var shown } ? shown : 1;
        var values = on.Fields.Where(_ => all || world.Random.Next(2) == 0).ToDictionary(f => f.Kpi.Value, _ => NewValue());
        var typed = values.Select(v => (v.Key, v.Value.ToString(culture))).ToList();
        var id = $"click-{world.NextId()}";

        Note(await self.SubmitAsync(on, typed, id, correcting, next, page), values);
        if (world.Random.Next(4) == 0) Note(await self.SubmitAsync(on, typed, id, correcting, next, page), values); // the channel delivers it again
    }

    private async Task MistypeAsync()
    {
        if (self.Forms is not [var on, ..] || on is not { Card: ChatCard.Form, Fields: [var field, ..] }) return;

        await self.SubmitAsync(on, [(field.Kpi.Value, "a lot")]);
    }

    private async Task CorrectAsync()
    {
        if (self.Messages.LastOrDefault(m => m.Card is ChatCard.Receipt { MayCorrect: true }) is not { Card: ChatCard.Receipt receipt } on) return;

        var kpi = receipt.Lines[world.Random.Next(receipt.Lines.Count)].Kpi.Value;
        var value = NewValue();
        Note(await self.CorrectAsync(on, kpi, value.ToString(culture)), new() { [kpi] = value });
    }

    /// <summary>A client that still shows the form of a message that was retired.</summary>
    private async Task UseOldMessageAsync()
    {
        if (self.Messages.FirstOrDefault(m => m is { First: ChatCard.Form, Card: ChatCard.Line }) is not { } on) return;

        var line = on.Card;
        on.Card = on.First;
        await GiveAsync(on, all: false, next: false);
        if (on.Card == on.First) on.Card = line; // no answer came, and the client shows what is there
    }

    private async Task CheckInAsync()
    {
        ledger.Wished(person);
        await self.SayAsync("check in");
    }

    private async Task PauseAsync()
    {
        ledger.OutOfReach(person);
        await self.SayAsync("pause");
    }

    private Task BlockAsync()
    {
        ledger.OutOfReach(person);
        world.Chat.Blocking.Add(person);
        return Task.CompletedTask;
    }

    private async Task ManageAsync()
    {
        if (self.Escalation is not { Card: ChatCard.Escalation card }) return;

        var people = card.People.Where(_ => world.Random.Next(2) == 0).Select(p => p.Person).ToArray();
        foreach (var other in people) ledger.Wished(other);
        await (world.Random.Next(3) switch
        {
            0 => self.NudgeAsync(people),
            1 => self.ExcuseAsync(people),
            _ => self.UndoAsync(people),
        });
    }

    private void Note(ChatCard? answer, Dictionary<string, decimal> values)
    {
        if (answer is not ChatCard.Receipt receipt) return;

        foreach (var line in receipt.Lines)
        {
            if (values.TryGetValue(line.Kpi.Value, out var value) && line.Period.Code == AcmeReview.Week && line.Value.Value == value)
                ledger.Accepted(line.Kpi.Value, value);
        }
    }

    // Each value once, so that a row tells by itself which submission it came from.
    private decimal NewValue() => world.NextId() % 10_000 / 10m;
}
