using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Storage.Tests.Stores;

public abstract class MessageStoreContract : StoreContract
{
    private static readonly MessageStep Escalation = new MessageStep.Escalation(), Brief = new MessageStep.Brief();

    [Fact]
    public async Task A_message_is_found_under_its_key_and_the_first_one_stays()
    {
        var stores = await CreateAsync();
        var message = Sample.AMessage(Sample.Cycle(NewTenant()), Sample.Ann, Brief);

        Assert.Null(await stores.Messages.FindAsync(message.Key, None));
        await RecordAsync(stores, message);
        await RecordAsync(stores, message with { Reference = Sample.At("2"), SentAt = Sample.Now.AddMinutes(1) });

        Assert.Equal(message, await stores.Messages.FindAsync(message.Key, None));
        Assert.Null(await stores.Messages.FindAsync(message.Key with { Step = Escalation }, None));
        Assert.Null(await stores.Messages.FindAsync(message.Key with { Person = Sample.Bob }, None));
    }

    [Fact]
    public async Task A_cycles_messages_are_listed_oldest_first_and_no_others()
    {
        var stores = await CreateAsync();
        var cycle = Sample.Cycle(NewTenant());
        SentMessage[] sent =
        [
            Sample.AMessage(cycle, Sample.Bob, Escalation, 1), Sample.AMessage(cycle, Sample.Ann, Brief, 2),
            Sample.AMessage(cycle, Sample.Ann, Escalation, 0), Sample.AMessage(cycle, new("ann-marie"), Brief, 5), Sample.AMessage(cycle, Sample.Cid, Brief, 2),
        ];
        await RecordAsync(stores, sent);
        await RecordAsync(stores, Sample.AMessage(Sample.Cycle(cycle.Tenant, "20260313"), Sample.Ann, Brief));
        await RecordAsync(stores, Sample.AMessage(cycle with { Tenant = NewTenant() }, Sample.Ann, Brief));

        Assert.Equal([sent[2], sent[0], sent[1], sent[4], sent[3]], await stores.Messages.ListAsync(cycle, None));
    }

    private static Task RecordAsync(Stores stores, params SentMessage[] messages) =>
        stores.CheckIns.CommitAsync(new(messages[0].Key.Cycle.Tenant) { Messages = messages }, None);
}
