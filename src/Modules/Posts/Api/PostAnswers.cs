using ContentHub.Http.Actors;
using ContentHub.Http.Api;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Reading;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Posts.Api;

/// <summary>Answers with the post as it is now.</summary>
internal sealed class PostAnswers(PostDetailsQuery details)
{
    public async Task<IResult> ShowAsync(Guid id, HttpContext http, CancellationToken stop)
    {
        var post = await details.HandleAsync(id, http.Actor(), stop);
        return post.Succeeded ? ApiAnswers.Versioned(http, PostResource.Of(post.Value), post.Value.Post.Version) : ApiAnswers.Refused(post);
    }

    /// <summary>A move can take the post out of sight (a reviewer sends it back): then there is nothing to show.</summary>
    public async Task<IResult> AfterAsync(Guid id, Task<Result> done, HttpContext http, CancellationToken stop)
    {
        if (await done is { Succeeded: false } refused)
        {
            return ApiAnswers.Refused(refused);
        }

        var post = await details.HandleAsync(id, http.Actor(), stop);
        return post.Succeeded ? ApiAnswers.Versioned(http, PostResource.Of(post.Value), post.Value.Post.Version) : TypedResults.NoContent();
    }
}
