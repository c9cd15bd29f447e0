using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews;

namespace PerfServerless.Storage.Tests.Stores;

public abstract class MessageStoreContract : StoreContract
{
    [Fact]
    public async Task A_message_is_found_under_its_key_and_rewritten_there()
    {
        var stores = await CreateAsync();
        var message = Sent(Sample.Cycle(NewTenant()), Sample.Ann, MessageStep.Again("f:1a/b?c#d"));

        Assert.Null(await stores.Messages.FindAsync(message.Key, None));
        await stores.Messages.RecordAsync(message, None);
        await stores.Messages.RecordAsync(message with { Answerable = false, ActivityId = "2" }, None);

        Assert.Equal(message with { Answerable = false, ActivityId = "2" }, await stores.Messages.FindAsync(message.Key, None));
        Assert.Null(await stores.Messages.FindAsync(message.Key with { Step = MessageStep.Ask }, None));
    }

    [Fact]
    public async Task Messages_are_listed_oldest_first_by_person_and_by_cycle()
    {
        var stores = await CreateAsync();
        var cycle = Sample.Cycle(NewTenant());
        SentMessage[] sent =
        [
            Sent(cycle, Sample.Bob, MessageStep.Reminder(2), 1), Sent(cycle, Sample.Ann, MessageStep.Reminder(1), 2),
            Sent(cycle, Sample.Ann, MessageStep.Ask, 0), Sent(cycle, new("ann-marie"), MessageStep.Ask, 5),
        ];
        foreach (var message in sent) await stores.Messages.RecordAsync(message, None);
        await stores.Messages.RecordAsync(Sent(Sample.Cycle(cycle.Tenant, "20260313"), Sample.Ann, MessageStep.Ask), None);

        Assert.Equal([sent[2], sent[1]], await stores.Messages.ListAsync(cycle, Sample.Ann, None));
        Assert.Equal([sent[2], sent[0], sent[1], sent[3]], await stores.Messages.ListAsync(cycle, None));
    }

    private static SentMessage Sent(CycleKey cycle, PersonId person, string step, int minute = 0) =>
        new(new(cycle, person, step), "a:1/x", "1709370000000", Sample.Now.AddMinutes(minute), Answerable: true);
}
