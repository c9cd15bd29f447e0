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

    [Fact]
    public async Task What_became_of_messages_is_listed_newest_first_within_its_time_and_the_first_word_stays()
    {
        var stores = await CreateAsync();
        var (tenant, other) = (NewTenant(), NewTenant());
        DeliveryEntry[] told =
        [
            Told("a", Sample.Ann, DeliveryState.Delivered, 0), Told("b", Sample.Bob, DeliveryState.Failed, 1),
            Told("a", Sample.Ann, DeliveryState.Read, 9) with { SentAt = Sample.Now }, Told("c", Sample.Ann, DeliveryState.Sent, 5),
        ];
        await stores.CheckIns.CommitAsync(new(tenant) { Deliveries = told }, None);
        await stores.CheckIns.CommitAsync(new(tenant) { Deliveries = [told[2] with { At = Sample.Now.AddHours(1) }] }, None);
        await stores.CheckIns.CommitAsync(new(other) { Deliveries = [told[0] with { Message = "elsewhere" }] }, None);

        var all = await stores.Deliveries.ListAsync(tenant, Sample.Now, Sample.Now.AddMinutes(6), 10, None);
        Assert.Equal(["c", "b", "a", "a"], all.Select(e => e.Message));
        Assert.Equal(Sample.Now.AddMinutes(9), Assert.Single(all, e => e.State == DeliveryState.Read).At);
        Assert.Equal(told[1].Why, Assert.Single(all, e => e.State == DeliveryState.Failed).Why);
        Assert.Equal(["c", "b"], (await stores.Deliveries.ListAsync(tenant, Sample.Now, Sample.Now.AddMinutes(6), 2, None)).Select(e => e.Message));
        Assert.Equal(["b"], (await stores.Deliveries.ListAsync(tenant, Sample.Now.AddMinutes(1), Sample.Now.AddMinutes(5), 10, None)).Select(e => e.Message));
        Assert.Empty(await stores.Deliveries.ListAsync(tenant, Sample.Now.AddMinutes(6), Sample.Now.AddMinutes(6), 10, None));
    }

    private static DeliveryEntry Told(string message, Domain.Identity.PersonId person, DeliveryState state, int minute) => new()
    {
        Message = message, Person = person, Kind = "brief", State = state, At = Sample.Now.AddMinutes(minute), Channel = "teams",
        Why = state == DeliveryState.Failed ? Unreachable.Disabled : null,
    };

    private static Task RecordAsync(Stores stores, params SentMessage[] messages) =>
        stores.CheckIns.CommitAsync(new(messages[0].Key.Cycle.Tenant) { Messages = messages }, None);
}
