using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Meetings;

namespace PerfServerless.Storage.Tests.Stores;

public abstract class MeetingStoreContract : StoreContract
{
    [Fact]
    public async Task A_meeting_is_started_once_and_found_again()
    {
        var stores = await CreateAsync();
        var meeting = MeetingMoves.Start(Sample.Cycle(NewTenant()), 3, Sample.Ann, Sample.Now);

        Assert.Null(await stores.Meetings.FindAsync(meeting.Cycle, None));
        Assert.True(await stores.Meetings.AddAsync(meeting, None));
        Assert.False(await stores.Meetings.AddAsync(meeting with { By = Sample.Bob }, None));

        Assert.Equal(meeting, (await stores.Meetings.FindAsync(meeting.Cycle, None))!.Value);
        Assert.Null(await stores.Meetings.FindAsync(Sample.Cycle(meeting.Cycle.Tenant, "20260313"), None));
    }

    [Fact]
    public async Task Of_two_who_read_it_at_once_the_second_one_is_refused()
    {
        var stores = await CreateAsync();
        var meeting = MeetingMoves.Start(Sample.Cycle(NewTenant()), 3, Sample.Ann, Sample.Now);
        await stores.Meetings.AddAsync(meeting, None);
        var (first, second) = ((await stores.Meetings.FindAsync(meeting.Cycle, None))!, (await stores.Meetings.FindAsync(meeting.Cycle, None))!);

        var next = MeetingMoves.GoTo(first.Value, 0, 1, Sample.Ann, Sample.Now.AddMinutes(5));
        await stores.Meetings.ReplaceAsync(first.With(next), None);
        await Assert.ThrowsAsync<StaleWriteException>(
            () => stores.Meetings.ReplaceAsync(second.With(MeetingMoves.GoTo(second.Value, 0, 2, Sample.Bob, Sample.Now.AddMinutes(5))), None));

        Assert.Equal(next, (await stores.Meetings.FindAsync(meeting.Cycle, None))!.Value);
    }
}
