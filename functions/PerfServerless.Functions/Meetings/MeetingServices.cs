using Microsoft.Extensions.DependencyInjection;
using PerfServerless.Functions.Briefs;

namespace PerfServerless.Functions.Meetings;

internal static class MeetingServices
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddSingleton<MeetingLinks>()
        .AddSingleton<MeetingBoard>()
        .AddSingleton<MeetingReads>()
        .AddSingleton<MeetingPages>();
}
