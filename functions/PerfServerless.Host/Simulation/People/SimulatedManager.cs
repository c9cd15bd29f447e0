using System.Globalization;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Host.Simulation.Chat;
using PerfServerless.Host.Simulation.World;

namespace PerfServerless.Host.Simulation.People;

/// <summary>What somebody does about cards that are about others: those late, KPIs that need an owner, and questions whether he agrees.</summary>
internal sealed class SimulatedManager(QuarterWorld world, SimulatedPerson person, Random random)
{
    private const string Why = "simulated";

    private readonly PersonId id = person.Id;

    /// <summary>What he does about a message, some time after it came; nothing, as often as people do nothing.</summary>
    public async Task SeeAsync(SimulatedMessage message)
    {
        if (random.Next(10) >= Of10(message.First)) return;

        await world.WaitAsync(TimeSpan.FromMinutes(random.Next(5, 400)));
        if (!person.IsThere) return;

        await (message.Card switch
        {
            ChatCard.Escalation card => ManageAsync(message, card),
            ChatCard.Handover { Source.Cycle: null } card => HandOverAsync(message, card),
            ChatCard.Proposal card => ReplyAsync(message, card),
            ChatCard.Notice card => UndoAsync(card),
            _ => Task.CompletedTask,
        });
    }

    /// <summary>Of ten such cards, on so many he does something.</summary>
    private int Of10(ChatCard card) => card switch
    {
        ChatCard.Escalation => person.Temper.Manages,
        ChatCard.Notice { Offers.Count: > 0 } => 4,
        ChatCard.Notice => 0,
        _ => 8,
    };

    private async Task ManageAsync(SimulatedMessage message, ChatCard.Escalation card)
    {
        PersonId[] people = [.. card.People.Where(p => p.IsChoosable && random.Next(3) > 0).Select(p => p.Person)];
        if (people.Length == 0) return;

        var act = Act();
        var order = new ManagerOrder(card.Cycle, act, act == ManagerAct.Acknowledge ? [] : people)
        {
            Reason = Why,
            Days = random.Next(1, 4).ToString(CultureInfo.InvariantCulture),
            Filled = act is not (ManagerAct.Reassign or ManagerAct.NoLongerTracked),
        };
        await PressAsync(message, () => world.Desk.OrderAsync(world.Scorecard.Tenant, id, order, CancellationToken.None));
        if (message.Card is not ChatCard.Handover asked || random.Next(10) == 0) return; // now and then somebody leaves it at looking

        await world.WaitAsync(TimeSpan.FromMinutes(random.Next(1, 10)));
        if (message.Card != asked || !person.IsThere) return;

        var filled = order with { Wish = Wish(asked), Filled = true };
        await PressAsync(message, () => world.Desk.OrderAsync(world.Scorecard.Tenant, id, filled, CancellationToken.None));
    }

    /// <summary>Somebody has left: what he owned gets another owner, at once or in parts.</summary>
    private async Task HandOverAsync(SimulatedMessage message, ChatCard.Handover card)
    {
        var now = card;
        for (var tries = 0; tries < 4; tries++)
        {
            var order = new HandoverOrder(now.Source.People[0], Wish(now), Filled: true);
            await PressAsync(message, () => world.Desk.HandOverAsync(world.Scorecard.Tenant, id, order, CancellationToken.None));
            await world.WaitAsync(TimeSpan.FromMinutes(random.Next(1, 600)));
            if (!person.IsThere || message.Card is not ChatCard.Handover next) return;
            now = next;
        }
    }

    /// <summary>Two of three agree; some forget to say why not, and then say it.</summary>
    private async Task ReplyAsync(SimulatedMessage message, ChatCard.Proposal card)
    {
        var agrees = random.Next(3) > 0;
        await ReplyAsync(message, card, agrees, random.Next(3) == 0 ? null : Why);
        if (message.Card is ChatCard.Proposal again) await ReplyAsync(message, again, agrees, Why);
        else if (message.Card is ChatCard.Notice { Offers.Count: > 0 } agreed && random.Next(4) == 0) await UndoAsync(agreed);
    }

    private Task ReplyAsync(SimulatedMessage message, ChatCard.Proposal card, bool agrees, string? why) =>
        PressAsync(message, () => world.Desk.ReplyAsync(world.Scorecard.Tenant, id, new(card.Owner, card.Id, agrees, why), CancellationToken.None));

    private async Task UndoAsync(ChatCard.Notice card)
    {
        if (card.Offers is [.., { Words: var words }]) await person.SayAsync(words);
    }

    /// <summary>Where it did not work he presses once more.</summary>
    private async Task PressAsync(SimulatedMessage message, Func<Task<ChatCard>> press)
    {
        try
        {
            await PressOnceAsync(message, press);
            return;
        }
        catch (IOException)
        {
            // A fault that passes: his client says so.
        }

        await world.WaitAsync(TimeSpan.FromMinutes(1));
        await PressOnceAsync(message, press);
    }

    private async Task PressOnceAsync(SimulatedMessage message, Func<Task<ChatCard>> press)
    {
        using var acts = world.Chat.Acts(id);
        message.Show(await press(), world.Now);
    }

    /// <summary>Some of the KPIs, and a colleague, himself, somebody of another team, or a name that nobody has.</summary>
    private HandoverWish Wish(ChatCard.Handover card)
    {
        var people = world.Scorecard.People;
        return new()
        {
            Kpis = [.. card.Kpis.Where(k => k.Chosen || random.Next(3) > 0).Select(k => k.Kpi)],
            Name = random.Next(8) switch
            {
                0 => id.Value,
                1 => "nobody",
                _ => people[random.Next(people.Count)].Id.Value,
            },
        };
    }

    private ManagerAct Act() => random.Next(14) switch
    {
        0 => ManagerAct.Excuse,
        1 => ManagerAct.UndoExcuse,
        2 => ManagerAct.Extend,
        3 => ManagerAct.OnBehalf,
        4 => ManagerAct.Acknowledge,
        5 or 6 or 7 => ManagerAct.Reassign,
        8 or 9 or 10 => ManagerAct.NoLongerTracked,
        _ => ManagerAct.Nudge,
    };
}
