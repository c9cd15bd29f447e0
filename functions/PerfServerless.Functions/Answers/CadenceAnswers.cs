using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Chat.Rhythms;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Answers;

/// <summary>Answers what people say of cadences; only who owns one, or stands above its owner, may change it.</summary>
internal sealed class CadenceAnswers(CadenceDesk cadences, Languages languages, BusinessTime business)
{
    /// <returns>Null where nothing was said of a cadence.</returns>
    public async Task<ChatCard?> SaidAsync(Scorecard scorecard, Person person, string text, CancellationToken cancellationToken)
    {
        IReadOnlyList<Cadence> own = [.. scorecard.Cadences.Where(c => May(scorecard, person, c))];
        if (CadenceReader.Read(text, scorecard, own, languages.For(person.Locale), business.Now) is not { } talk) return null;

        return await talk.Match(
            async wish =>
            {
                if (!own.Contains(wish.Cadence)) return CadenceNotices.NotYours(wish.Cadence);

                var edit = await cadences.ChangeAsync(scorecard.Tenant, wish.Cadence.Id, wish.Wanted, cancellationToken);
                return edit?.Match(done => CadenceNotices.Changed(done, wish), refused => CadenceNotices.Refused(refused.Why, wish)) ?? Notices.Gone;
            },
            all => Task.FromResult(CadenceNotices.All(scorecard, business.Now)),
            unclear => Task.FromResult(CadenceNotices.Refused(unclear.Why)));
    }

    private static bool May(Scorecard scorecard, Person person, Cadence cadence) =>
        cadence.Owner == person.Id || scorecard.IsAbove(person.Id, cadence.Owner);
}
